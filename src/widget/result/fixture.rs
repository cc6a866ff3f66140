//! Answers that tests begin from.

use crate::answers::date::parse_iso;
use crate::answers::fixture::blank;
use crate::answers::*;
use crate::facts::current;

/// One Windows Server 2003 that stores patient data, known and left, on a day.
pub fn clinic(as_of: &str) -> Answers {
    let mut draft = Draft::new(parse_iso(as_of).unwrap());
    let answers = &mut draft.answers;
    let product = current().catalogue.find("windows-server-2003");
    answers.estate.push(ServerGroup { product, ..blank("records") });
    let conduct = &mut answers.conduct;
    conduct.awareness = Awareness::Knew;
    conduct.risk_analysis = Some(RiskAnalysis::None);
    conduct.risk_plan = Some(RiskPlan::None);
    conduct.controls = Some(Controls::NONE);
    conduct.firewalled = Some(true);
    conduct.logs = Some(Logs::Kept);
    draft.answers
}

/// A group like that of [`clinic`], of another product.
pub fn group(product: &str, count: u32) -> ServerGroup {
    ServerGroup { product: current().catalogue.find(product), count, ..blank(product) }
}
