use crate::words::{LeverWords, Plural, UnknownWords};

pub const LEVERS: LeverWords = LeverWords {
    heading: "What would change the coming year most: {lever}",
    heading_none: "No single step lowers the coming year",
    intro: "What has accrued cannot be undone. Each line looks ahead to {date}, with one thing changed from tomorrow, and shows where a case would then start.",
    nothing: "Nothing changes",
    others: "The most {ceiling}, score {score}",
    correct: "every server corrected",
    risk_analysis: "a risk analysis that covers these servers",
    risk_plan: "a remediation plan that is on schedule",
    controls: "all five safeguards in place",
    firewalled: "a monitored firewall in front of them",
    logs: "logs kept and reviewed",
    isolate: "every server isolated",
};

pub const UNKNOWN: UnknownWords = UnknownWords {
    heading: Plural { one: "{n} answer is not known", other: "{n} answers are not known" },
    intro: "An answer that is not known counts as the worst until you find out.",
    if_best: "With the unknown safeguards at their best, a case would start at {opening}, the most would be {ceiling} and the score {score}.",
    answer: "Answer it",
    individuals: "How many people’s data you hold: the score counts the highest number",
    known_on_first: "Since when it was known: counted from the first day past support",
    known_on_as_of: "When it was found out: counted as the day of this assessment",
    risk_analysis: "Whether a risk analysis covers these servers: counted as none",
    risk_plan: "Whether there is a plan, and whether it is kept: counted as none",
    controls: "Which safeguards are in place: counted as none",
    firewalled: "Whether a monitored firewall is in front of them: counted as none",
    logs: "Whether logs are kept and reviewed: counted as none",
};
