use crate::words::{ReasonWords, TierWords};

pub const TIERS: TierWords = TierWords {
    heading: "The answers support {tier}",
    heading_two: "The answers support {supported}; an investigator could press {arguable}",
    heading_range: "The answers support {best} at best and, at worst, {worst}",
    heading_none: "The answers support no finding at best and, at worst, {worst}",
    intro: "A penalty depends on what was known and what was done about it, in four tiers (45 CFR 160.404(b)(2)). The supported tier is what the answers bear out by themselves; the arguable one is what an investigator could press on the same facts.",
    supported: "Supported",
    arguable: "Arguable",
    at_best: "Supported at best",
    at_worst: "Supported at worst",
    names: ["No knowledge", "Reasonable cause", "Willful neglect, corrected", "Willful neglect, not corrected"],
    meanings: [
        "You did not know and, with reasonable diligence, would not have known.",
        "You knew, or with reasonable diligence would have known, but it was not willful neglect.",
        "Conscious failure or reckless indifference, corrected within 30 days of when it was or should have been known.",
        "The same, not corrected within those 30 days.",
    ],
    reasons_heading: "What leads there",
    reasons: ReasonWords {
        knew: "Someone responsible knew that these servers were past support, and on some days what was done did not bring their risk down.",
        warned: "You had been warned about these servers or these safeguards, and on some days what was done did not bring their risk down.",
        found_out: "From the day it was found out, there were days on which what was done did not bring the risk down.",
        within_thirty: "It was corrected within 30 days of when it was or should have been known, or those days still run.",
        thirty_passed: "The 30 days for correcting it ran out. They start when it was known or, with reasonable diligence, would have been: an end of support is announced years ahead.",
        acted: "On some days the answers show action: a plan kept, access restricted, or an analysis with safeguards behind it. Those days are reasonable cause.",
        should_have_known: "On days when nobody knew, with reasonable diligence somebody would have. Those days are reasonable cause.",
        could_not_have_known: "On some days nobody could have known. Those days are in the lowest tier.",
        reckless: "On days when nobody looked and nothing had been done, an investigator could press reckless indifference, which is willful neglect.",
        ocr_warned: "OCR, the federal office that enforces HIPAA, had given you technical assistance or settled with you before. An investigator could press willful neglect even for days on which you acted.",
        defended: "Where it was not willful neglect and was corrected within 30 days, no penalty may be imposed. That answers some of the findings.",
    },
};
