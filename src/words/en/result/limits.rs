use crate::words::LimitWords;

pub const LIMITS: LimitWords = LimitWords {
    heading: "Running unsupported software is not by itself a violation",
    charged: "The Security Rule names no minimum operating system (HHS FAQ number 2014). What is charged is what was, or was not, done about the risk: the analysis, the plan, the access, the logs.",
    advice: "This is an estimate to plan by, not legal advice.",
    computed_with: "What it was computed with",
    schedule: "Penalty amounts",
    schedule_from: "In force from {date} ({citation})",
    caps: "Yearly caps",
    caps_regulation: "Those of the regulation (45 CFR 102.3), also for where a case would start",
    caps_discretion: "Where a case would start: OCR’s announced practice, not adjusted for inflation (84 FR 18151). The most: the regulation (45 CFR 102.3)",
    lifecycle: "Ends of support",
    oldest: "Oldest check of any figure",
    checked: "Last checked {date}",
    aging: "The newest amounts here took effect on {date}, more than a year before this assessment. HHS adjusts them about once a year: look for newer ones before you rely on the dollars.",
    stale: "The newest amounts here took effect on {date}, about {years} years before this assessment. HHS adjusts them about once a year, so the real amounts are likely higher. Use a newer version of this page.",
};
