import type { ServiceCode } from "../services";

/** What each service does and what it gives, in English, in this project's own words. */
export const descriptionsEn: Readonly<Record<ServiceCode, string>> = {
  "A-1":
    "Sets how the organisation faces security risk and keeps all of category A on one course. Management can decide what comes first and how much risk to accept.",
  "A-2":
    "Weighs what needs protecting against the threats to it and the defences in place. Gives comparable estimates of risk, so that it is clear where to act first.",
  "A-3":
    "Drafts the security policy for the CISO to decide on, and turns it into guidance people can follow. Everyone knows what is expected of them.",
  "A-4":
    "Reviews policies and rules as laws, standards and the business change, and has them revised. The rules stay current and keep meeting outside requirements.",
  "A-5":
    "Brings security into the plans that keep the business running through a serious outage or attack. Settles how critical work is protected and brought back.",
  "A-6":
    "Works through scenarios such as an outage or a data leak and estimates the harm, from money to reputation. Gives grounds for priorities and recovery targets.",
  "A-7":
    "Plans the people, budget and systems for security and shares them out among the services. Covers hiring and development, so that the work can be sustained.",
  "A-8":
    "Designs which protections go where, across systems, business processes and suppliers. The blueprint removes overlaps and gaps and guides the building of CDC platforms.",
  "A-9":
    "Sets and maintains the yardstick for what to handle first among incidents, vulnerabilities and threat reports. Different people then reach the same decision.",
  "A-10":
    "Decides in advance what to do for each triage class, and picks the technology and measures that suit it. When something happens, people act without debate.",
  "A-11":
    "Looks back regularly at analysis and response work: is it good enough, and does it get in the way of business? Users' feedback goes into the corrections.",
  "A-12":
    "Verifies from evidence and figures whether policies and controls are really applied. Shows what security work achieves and what still has to be done.",
  "A-13":
    "Supports the organisation in meeting the standards and certification schemes it has chosen, from preparation to renewal. Partners and regulators get independent assurance.",
  "B-1":
    "Watches logs and network traffic without a break and examines suspicious signs as they appear. Attacks are noticed early, with the facts needed to decide on a response.",
  "B-2":
    "Keeps logs and events from all sources in one place for a set time. When something has to be reconstructed later, the information is there.",
  "B-3":
    "Tells the people who must act about threats and weaknesses found, with the situation and first steps. States what is still unknown, so that response starts sooner.",
  "B-4":
    "Answers readers' questions about monitoring results and reports, and keeps a record. Reports are understood as meant, and the questions show what to improve.",
  "C-1":
    "Examines traces in devices, memory and network records to establish how an intrusion went and what was taken. The extent of damage is shown, not guessed.",
  "C-2":
    "Studies malware and suspicious scripts, by running them in isolation and by reading their code. Yields ways to stop them and signs for finding further infections.",
  "C-3":
    "Joins findings and threat intelligence to trace where an attack came from and how it unfolded. Knowing the attacker's aims helps prepare for the next one.",
  "C-4":
    "Collects electronic evidence unaltered and records how it was handled, with investigation or court in mind. Its authenticity can be shown later.",
  "D-1":
    "Takes reports from monitoring, staff and outsiders at known contact points, records them and passes them on. No important report gets lost.",
  "D-2":
    "Steers each accepted incident to its close, coordinating people and tasks. The state of the whole is always known, and the work does not stall.",
  "D-3":
    "Sorts incidents by the agreed criteria: type, cause, business impact and priority. Everyone involved starts from the same understanding of what is going on.",
  "D-4":
    "Cuts off the attack and isolates what it has reached, remotely or on site. Stops the damage from spreading and clears the way for recovery.",
  "D-5":
    "Brings affected systems back to a state known to be clean, and helps business resume. Makes sure the same way in is closed.",
  "D-6":
    "Informs those who need to know, such as management, departments, partners and authorities, and coordinates with them. Prevents the harm that late information does.",
  "D-7":
    "Writes up cause, impact, action taken and next measures, for inside and outside readers separately. Accountability is met and the incident can be closed.",
  "E-1":
    "Keeps an up-to-date picture of the networks to be protected and where security devices sit. A map at hand for assessments and incidents.",
  "E-2":
    "Records the devices, software and components to be protected, down to versions. When a vulnerability is published, what is affected can be found quickly.",
  "E-3":
    "Scans systems and applications regularly for weaknesses, and says how they could be exploited and fixed. Covers a wide range quickly and at low cost.",
  "E-4":
    "Matches published vulnerabilities with the organisation's own systems, tells their owners what to update, and follows it through. Closes holes without stopping the business.",
  "E-5":
    "Experts try to break into important systems as an attacker would, and show which paths really work. Reveals weaknesses and consequences that tools miss.",
  "E-6":
    "Tests with mock phishing and social engineering how well the organisation withstands targeted attacks. Gives figures on which training and investment can be based.",
  "E-7":
    "Runs exercises on attack scenarios to see whether detection, decisions and response work through to the end. Shows where they falter and what to strengthen.",
  "E-8":
    "Checks whether system settings and daily work follow the security policy. Finds deviations early and prompts a correction or a deliberate exception.",
  "E-9":
    "Turns off what is not needed and applies secure settings to devices and software. Leaves attackers fewer openings to work with.",
  "F-1":
    "Looks back at closed incidents: how they were resolved and what stood in the way. Leads to better procedures and tools, so that mistakes are not repeated.",
  "F-2":
    "Gathers what the organisation's own monitoring and incidents have shown, and looks for root causes and patterns. Supports lasting measures against its particular weaknesses.",
  "F-3":
    "Collects published information on vulnerabilities, attack methods and malicious addresses, and judges how reliable and relevant it is. Narrows down which threats to prepare for.",
  "F-4":
    "Puts internal and external threat information into regular reports, with flash reports for what cannot wait. Readers see what is changing and can decide.",
  "F-5":
    "Brings threat information to those who can use it, and sees it turned into detection rules, patches and settings. Knowledge becomes protection.",
  "G-1":
    "Builds the architecture designed in A-8 into the real environment by deploying and configuring products. Planned protections start working and can be handed to operations.",
  "G-2":
    "Manages configuration, settings and versions of firewalls, WAFs and other network protection, and watches that they run. Changes follow a procedure, so that protection does not lapse.",
  "G-3":
    "Writes detection rules of the organisation's own for network products and tunes out false alarms and wrong blocking. Catches attacks that vendor rules miss.",
  "G-4":
    "Manages rollout, updates and health of the protection on PCs and servers. Finds unprotected machines and keeps all of them at one level.",
  "G-5":
    "Collects and analyses what happens inside endpoints, and adds indicators of compromise of its own. Catches activity that has slipped past standard protection.",
  "G-6":
    "Runs cloud-based protection day to day, such as CASB and the providers' own security functions. Keeps protection steady as cloud use grows.",
  "G-7":
    "Adds the organisation's own detection rules to cloud security services, and finds and corrects misconfigurations. Guards against attacks and accidental exposure peculiar to its cloud.",
  "G-8":
    "Runs the tools for forensics and malware analysis under set permissions and procedures. Sensitive data and dangerous samples can be handled safely.",
  "G-9":
    "Manages data sources, retention and analysis rules of the SIEM or similar platform, and watches that processing runs. Monitoring can rely on it.",
  "G-10":
    "Takes in data that products off the shelf cannot handle, and develops analysis methods and systems of its own. Detection and investigation become finer and surer.",
  "G-11":
    "Runs the systems the CDC itself works with, such as case handling, reporting and vulnerability tracking. Cuts manual work and mistakes.",
  "G-12":
    "Tests updates and changes to tools in use before they go live, looking at other systems and operations. Avoids outages caused by the change itself.",
  "G-13":
    "When a new protection is needed, researches and tries out products, or has one developed where none fits. Adoption is decided knowing benefit and burden.",
  "H-1":
    "When internal fraud is suspected, puts the person's actions in order from the logs and hands them to those in charge. Supports decisions based on facts.",
  "H-2":
    "Studies how past fraud was done and builds its tell-tale signs into detection. Similar acts are noticed early, and people are deterred.",
  "I-1":
    "Keeps telling staff and partners, with familiar cases and figures, what to watch for and how to act. Everyday care prevents incidents.",
  "I-2":
    "Uses the CDC's know-how for training and workshops suited to each role. People outside the security team learn to judge and act for themselves.",
  "I-3":
    "Advises business and development teams on how to proceed in line with policy. Security is built in from the start, and rework is avoided.",
  "I-4":
    "Stays in direct contact with the vendors of products and services in use, to have faults fixed and improvements made. Gets changes that fit the organisation, sooner.",
  "I-5":
    "Takes part in communities such as ISACs, giving what may be shared and learning in return. Warns of threats one would not see alone, and wins peers to consult.",
  "I-6":
    "Reports the results of monitoring and operation regularly to engineers and administrators. The state of each system's protection becomes visible, and what to fix is shared.",
  "I-7":
    "Reports the level of security and the work done to executives regularly, in indicators and trends. What they need for decisions comes across quickly.",
};
