import { makeStyles, tokens } from "@fluentui/react-components";
import { useSharedStyles } from "../../styles";
import type { NamedGroup } from "./grouping";
import { radarPath, radarPoint, radarRadius, radarTop, type Point } from "./radar";
import { useOverviewWords } from "./useOverviewWords";

const useStyles = makeStyles({
  root: { margin: 0 },
  drawing: { display: "block", width: "100%", maxWidth: "300px", margin: "0 auto" },
  grid: { fill: "none", stroke: tokens.colorNeutralStroke2, strokeWidth: "1px" },
  letter: { fontSize: "12px", fill: tokens.colorNeutralForeground2, textAnchor: "middle", dominantBaseline: "middle" },
  asIs: { fill: "none", stroke: tokens.colorCompoundBrandStroke, strokeWidth: "2.5px", strokeLinejoin: "round" },
  asIsMark: { fill: tokens.colorCompoundBrandStroke },
  toBe: {
    fill: "none",
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: "1.5px",
    strokeDasharray: "5 3",
    strokeLinejoin: "round",
  },
  toBeMark: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralForeground2, strokeWidth: "1.5px" },
  legend: { display: "flex", flexWrap: "wrap", justifyContent: "center", columnGap: tokens.spacingHorizontalL },
  entry: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

const rings = Array.from({ length: radarTop }, (_, index) => index + 1);

/** As-Is and To-Be of groups, going round. Lines differ in stroke and in marks; the table beside it says the same in numbers. */
export function Radar({ groups }: { readonly groups: readonly NamedGroup[] }) {
  const styles = useStyles();
  const { quiet } = useSharedStyles();
  const { tell, language } = useOverviewWords();
  const points = (score: (group: NamedGroup) => number | null): (Point | null)[] =>
    groups.map((group, axis) => {
      const value = score(group);
      return value === null ? null : radarPoint(axis, groups.length, value);
    });
  const [asIs, toBe] = [
    points(({ figures }) => figures.meanAsIs.value),
    points(({ figures }) => figures.meanToBe.value),
  ];
  const edge = radarRadius + 18;
  return (
    <figure className={styles.root}>
      <svg
        className={styles.drawing}
        viewBox={`${-edge} ${-edge} ${2 * edge} ${2 * edge}`}
        role="img"
        aria-label={tell("radar.title")}
      >
        {rings.map((score) => (
          <path
            key={score}
            className={styles.grid}
            d={radarPath(groups.map((_, axis) => radarPoint(axis, groups.length, score)))}
          />
        ))}
        {groups.map(({ key, short }, axis) => {
          const [rim, label] = [
            radarPoint(axis, groups.length, radarTop),
            radarPoint(axis, groups.length, radarTop * 1.11),
          ];
          const text = short[language];
          return (
            <g key={key}>
              <line className={styles.grid} x1={0} y1={0} x2={rim.x} y2={rim.y} />
              <text className={styles.letter} x={label.x} y={label.y}>
                {text.length > 6 ? `${text.slice(0, 5)}…` : text}
              </text>
            </g>
          );
        })}
        <path className={styles.toBe} d={radarPath(toBe)} />
        {toBe.map(
          (point, axis) =>
            point && (
              <rect key={axis} className={styles.toBeMark} x={point.x - 3} y={point.y - 3} width={6} height={6} />
            ),
        )}
        <path className={styles.asIs} d={radarPath(asIs)} />
        {asIs.map(
          (point, axis) => point && <circle key={axis} className={styles.asIsMark} cx={point.x} cy={point.y} r={3.5} />,
        )}
      </svg>
      <figcaption className={`${styles.legend} ${quiet}`}>
        <span className={styles.entry}>
          <svg width="28" height="10" aria-hidden>
            <line className={styles.asIs} x1="0" y1="5" x2="28" y2="5" />
            <circle className={styles.asIsMark} cx="14" cy="5" r="3.5" />
          </svg>
          {tell("heat.asIs")}
        </span>
        <span className={styles.entry}>
          <svg width="28" height="10" aria-hidden>
            <line className={styles.toBe} x1="0" y1="5" x2="28" y2="5" />
            <rect className={styles.toBeMark} x="11" y="2" width="6" height="6" />
          </svg>
          {tell("heat.toBe")}
        </span>
      </figcaption>
    </figure>
  );
}
