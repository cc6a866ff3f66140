//! Answers that tests begin from.

use crate::answers::date::parse_iso;
use crate::answers::*;
use crate::facts::current;

/// One Windows Server 2003 that stores patient data, known and left, on a day.
pub fn clinic(as_of: &str) -> Answers {
    let mut draft = Draft::new(parse_iso(as_of).unwrap());
    let answers = &mut draft.answers;
    answers.estate.push(ServerGroup {
        id: "records".to_owned(),
        label: String::new(),
        product: current().catalogue.find("windows-server-2003"),
        support_ended: None,
        count: 1,
        hosts: Vec::new(),
        ephi: Ephi::Stores,
        network: Network::Internal,
        extended_support: None,
        in_service_since: None,
        corrected_on: None,
        remedy: None,
    });
    let conduct = &mut answers.conduct;
    conduct.awareness = Awareness::Knew;
    conduct.risk_analysis = Some(RiskAnalysis::None);
    conduct.risk_plan = Some(RiskPlan::None);
    conduct.controls = Some(Controls::NONE);
    conduct.firewalled = Some(true);
    conduct.logs = Some(Logs::Kept);
    draft.answers
}

/// The group of [`clinic`], for another product.
pub fn group(product: &str, count: u32) -> ServerGroup {
    let mut group = clinic("2016-07-15").estate.remove(0);
    group.id = product.to_owned();
    group.product = current().catalogue.find(product);
    group.count = count;
    group
}
