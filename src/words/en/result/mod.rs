//! The result page.

mod ahead;
mod cases;
mod charts;
mod estate;
mod findings;
mod levers;
mod limits;
mod money;
mod tiers;
mod verdict;
mod why;

use crate::words::{ResultSections, ResultWords};

pub const RESULT: ResultWords = ResultWords {
    sections: ResultSections {
        label: "On this page",
        verdict: "Result",
        tiers: "Tier",
        money: "Dollars",
        ahead: "Tomorrow and in a year",
        findings: "Findings by year",
        levers: "What would change it",
        plan: "Plan",
        unknown: "What is not known",
        servers: "Servers",
        cases: "Published cases",
        limits: "What this is not",
        answers: "Your answers",
        print: "Print the report",
        save: "Save, open, share",
        discoverable: "A saved or printed result may be discoverable in a legal case. Involve counsel first.",
    },
    verdict: verdict::VERDICT,
    tiers: tiers::TIERS,
    money: money::MONEY,
    ahead: ahead::AHEAD,
    findings: findings::FINDINGS,
    levers: levers::LEVERS,
    unknown: levers::UNKNOWN,
    estate: estate::ESTATE,
    cases: cases::CASES,
    charts: charts::CHARTS,
    limits: limits::LIMITS,
    why: why::WHY,
};
