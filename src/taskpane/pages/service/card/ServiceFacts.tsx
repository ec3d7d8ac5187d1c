import { Fragment, type ReactNode } from "react";
import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { serviceDescription } from "../../../../framework/descriptions";
import { roleName } from "../../../../framework/roles";
import { serviceByCode, type Service } from "../../../../framework/services";
import { useSharedStyles } from "../../../styles";
import { useServiceWords } from "../useServiceWords";
import { useCard } from "./cardContext";
import { domainFact, ownDomain } from "./facts";

const useStyles = makeStyles({
  description: { margin: 0 },
  facts: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "@media (max-width: 279px)": { gridTemplateColumns: "1fr" },
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0 },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  stacked: { flexDirection: "column", alignItems: "flex-start" },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const { breaking } = useSharedStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={mergeClasses(styles.value, breaking)}>{children}</dd>
    </>
  );
}

/** More related services than this are shown by their codes alone. */
const mostNamed = 3;

/** Services that the textbook names with this one; each jumps to its row, the one of the same scope where there are several. */
function Together({
  codes,
  onGo,
}: {
  readonly codes: Service["namedTogether"];
  readonly onGo: (index: number) => void;
}) {
  const styles = useStyles();
  const { unseen } = useSharedStyles();
  const { tell, language } = useServiceWords();
  const { row, workbook } = useCard();
  const { rows } = workbook.snapshot.portfolio;
  const few = codes.length <= mostNamed;
  return (
    <span className={mergeClasses(styles.links, few && styles.stacked)}>
      {codes.map((code) => {
        const sameScope = rows.findIndex((one) => one.code === code && one.scope.trim() === row.scope.trim());
        const index = sameScope >= 0 ? sameScope : rows.findIndex((one) => one.code === code);
        const name = serviceByCode(code).name[language];
        return index < 0 ? (
          <span key={code}>{tell("fact.together.noRow", { code })}</span>
        ) : (
          <Link key={code} as="button" className={styles.link} title={name} onClick={() => onGo(index)}>
            {code}
            <span className={few ? undefined : unseen}> {name}</span>
          </Link>
        );
      })}
    </span>
  );
}

/** What the textbook says about the service. */
function FrameworkFacts({ service, onGo }: { readonly service: Service; readonly onGo: (index: number) => void }) {
  const styles = useStyles();
  const { quiet } = useSharedStyles();
  const words = useServiceWords();
  const { tell, language } = words;
  const { row } = useCard();
  const domain = domainFact(service, words);
  const own = ownDomain(row, words);
  const separator = language === "ja" ? "、" : ", ";
  return (
    <>
      <p className={styles.description}>{serviceDescription(service.code, language)}</p>
      <dl className={styles.facts}>
        <Fact term={tell("fact.domain")}>
          {[domain.domain, domain.sourcing].filter((text) => text !== null).join(" · ")}
          {own !== null && <> ({tell("fact.inSheet", { text: own })})</>}
          {domain.why !== null && <div className={quiet}>{domain.why}</div>}
        </Fact>
        {service.roles.length > 0 && (
          <Fact term={tell("fact.teams")}>{service.roles.map((role) => roleName(role)[language]).join(separator)}</Fact>
        )}
        {service.namedTogether.length > 0 && (
          <Fact term={tell("fact.together")}>
            <Together codes={service.namedTogether} onGo={onGo} />
          </Fact>
        )}
        <Fact term={tell("fact.v21")}>
          {service.v21Roles.length === 0
            ? tell("fact.v21.new")
            : service.v21Roles.map(({ code, ja }, index) => (
                <Fragment key={code}>
                  {index > 0 && separator}
                  {code} <span lang="ja">{ja}</span>
                </Fragment>
              ))}
        </Fact>
      </dl>
    </>
  );
}

/** What there is to know about the service of the row; of an own service only that it is one. */
export function ServiceFacts({ onGo }: { readonly onGo: (index: number) => void }) {
  const styles = useStyles();
  const { tell } = useServiceWords();
  const { row, workbook } = useCard();
  const service = serviceByCode(row.code);
  if (service) return <FrameworkFacts service={service} onGo={onGo} />;
  const own = workbook.snapshot.portfolio.settings.ownCodes.includes(row.code);
  return (
    <p className={styles.description}>
      {tell(row.code === "" ? "fact.noCode" : own ? "fact.own" : "fact.unknownCode")}
    </p>
  );
}
