use crate::words::PaperWords;

pub const PAPER: PaperWords = PaperWords {
    title: "Exposure from servers past support",
    made_for: "An assessment under HIPAA for {date}",
    foot: "Overdue \u{b7} for {date} \u{b7} penalty amounts of {amounts} \u{b7} support dates checked {checked} \u{b7} an estimate to plan by, not legal advice",
    sources: "How the amounts come about",
    sources_intro: "Each provision is counted by the day and capped by the calendar year. Start: the tier\u{2019}s least for each day. Most: the regulation\u{2019}s highest.",
    years: "By calendar year",
    over_time: "The servers over time",
    columns: ["Provision, year", "Start: days \u{d7} rate, cap", "Where a case would start", "The most"],
    authorities: "Rates and caps: {list}.",
    ahead: "What comes if nothing changes",
    plan: "The plan",
    plan_columns: ["Servers", "Why in this order", "What is planned", "Support"],
    assumptions: "What this rests on",
    all_known: "Every answer was known.",
    appendix: "Appendix: the answers",
    server_columns: ["Servers", "What was said", "Support", "Days past support"],
    more: "And {n} more groups, not printed here: they are in the list of servers that can be saved.",
};
