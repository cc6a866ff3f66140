use crate::words::MoneyWords;

pub const MONEY: MoneyWords = MoneyWords {
    heading: "The dollars follow from days, not from the number of servers",
    heading_none: "No dollar figure starts a case today",
    intro: "OCR, the Office for Civil Rights of the U.S. Department of Health and Human Services, enforces HIPAA. It charges each provision for each day; no published case multiplies by the number of servers.",
    opening: "Where a case would start",
    opening_what: "OCR’s own arithmetic: the least for each day at the supported tier, under the yearly caps it applies.",
    ceiling: "The most the regulation allows",
    ceiling_what: "The highest amount for each day at the arguable tier, under the regulation’s own yearly caps.",
    state: "What a state could claim",
    state_what: "$100 a violation, $25,000 a year for each provision (42 USC 1320d-5(d)). Each state’s attorney general may sue for that state’s residents, and under the state’s own laws too.",
    gums: "It is where a case starts, not where it ends. In the one published fourth-tier count reproduced here, Gums Dental, OCR counted $7,676,692 and proposed $70,000.",
    must: "Willful neglect must be penalized (42 USC 1320d-5(c)), and its penalty cannot be waived (45 CFR 160.412).",
    practice: "The yearly caps of the first three tiers are OCR’s announced practice (84 FR 18151). It may withdraw it.",
    no_practice: "Before April 30, 2019 OCR had announced no lower yearly caps: those of the regulation apply.",
    six_years: "Days from {from} to {to} count: six years back from the day that stands for OCR’s Notice of Proposed Determination, the letter that proposes a penalty (45 CFR 160.414, 160.420), unless tolled by agreement.",
    could_add: "Not in it: evaluation, vendor contracts, breach notice and state law could each add more.",
    associate: "You are a business associate: you and your customer can each be charged for the same facts (45 CFR 160.402).",
    unsure: "You are not sure of your role under HIPAA. The figures suppose that its penalties reach you.",
    assumed: "Figures stand as ranges because some answers are not known: from those answers at their best to counting them as the worst.",
};
