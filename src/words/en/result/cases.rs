use crate::words::{CaseWords, Plural};

pub const CASES: CaseWords = CaseWords {
    heading: "Half of the published cases ended at or below {amount}",
    intro: "{n} settlements and penalties that touch the Security Rule, {first} to {last}, their amounts published and none set aside by a court.",
    quartiles: "A quarter ended at or below {quarter}, three quarters at or below {three}.",
    below: "{n} of the {m} ended at or below where yours would start.",
    below_all: "All {m} ended at or below where yours would start.",
    below_none: "None of the {m} ended at or below where yours would start.",
    caution: "This is how others ended, by settlement or after the factors of 45 CFR 160.408. It predicts nothing about you.",
    chart: "Each dot is a case; a hollow one was set aside by a court and counts in no figure. The solid line is the middle one; the dashed line is where yours would start.",
    nearest: "The nearest by finding and size",
    settled: "settled",
    penalty: "penalty imposed",
    people: Plural { one: "{n} person affected", other: "{n} people affected" },
    no_amount: "amount not published",
    vacated: "Set aside by a court: nothing was collected.",
    same_kind: "Unsupported or unpatched software played a part.",
    shared: "Charged in print, as here: {list}.",
    mapped: "By our own mapping, not OCR’s words: {list}.",
    source: "Source: {source}",
    table: "Every published case in the picture",
    columns: ["Case", "Announced", "How it ended", "Amount"],
};
