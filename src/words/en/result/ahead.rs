use crate::words::AheadWords;

pub const AHEAD: AheadWords = AheadWords {
    heading: "In a year, if nothing changes, a case would start at {opening}",
    heading_assumed: "In a year, if nothing changes, a case would start at {opening} at the worst",
    heading_none: "In a year, if nothing changes, there is still nothing to charge",
    caption: "Today, tomorrow and in a year, if nothing changes",
    day: "Day",
    score: "Score",
    today: "Today, {date}",
    tomorrow: "Tomorrow changes it by",
    in_a_year: "In a year, {date}",
    adds: "One more day adds {amount} to where a case would start.",
    adds_nothing: "One more day adds nothing to where a case would start: yearly caps may be full, or as much may leave the six years as comes in. That does not mean that waiting is free: the caps start again, and each day is one more on which it was known.",
    takes_off: "Tomorrow a case would start {amount} lower, because an old day leaves the six years. That does not mean that waiting is free: the caps start again, and each day is one more on which it was known.",
    settled: "Every server past support is dealt with. Nothing more accrues until the support of another ends.",
    nothing_charged: "One more day adds nothing, because the answers put no provision at risk.",
    not_yet: "No server that counts is past support today, so one more day changes nothing yet.",
    deadline: "{date} is the last day on which correcting keeps some of these servers out of the fourth tier: 30 days from when it was or should have been known (45 CFR 160.404(b)(2)).",
    deadline_passed: "The 30 days in which correcting keeps a server out of the fourth tier have run out for every server still past support. Correcting it still ends its days.",
    reset: "On {date} every yearly cap starts again (45 CFR 160.404(b)(2)).",
    assumed: "The figures in this section count what you do not know as the worst.",
    breach: "Ransomware is presumed a breach unless an assessment shows a low probability that patient data was compromised (45 CFR 164.402). Notices fall due without unreasonable delay, at the latest 60 days after discovery (45 CFR 164.404 to 164.410).",
};
