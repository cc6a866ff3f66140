//! Findings and servers for a spreadsheet: CSV (RFC 4180), UTF-8, a row for each year or group. Days as `YYYY-MM-DD`, whole
//! dollars without signs; names of fields and values are those of the JSON forms.

use crate::answers::date::iso;
use crate::answers::{Answers, Choice, ServerGroup};
use crate::assessment::{Assessment, Finding, FindingYear, GroupStatus, Lapse};
use crate::estate::{CSV_START, csv_row, guarded};
use crate::facts::Facts;

const FINDINGS: [&str; 12] = [
    "provision",
    "citation",
    "year",
    "units",
    "from",
    "to",
    "supported_tier",
    "arguable_tier",
    "defended",
    "opening",
    "ceiling",
    "assumed",
];

const SERVERS: [&str; 15] = [
    "id",
    "name",
    "product",
    "servers",
    "ephi",
    "network",
    "support_end",
    "counts",
    "past_support_from",
    "past_support_to",
    "days",
    "days_left",
    "corrected_on",
    "planned",
    "planned_by",
];

/// The findings, a row for each provision and calendar year. `assumed`: answers that are not known count as the worst in it.
pub fn findings_csv(assessment: &Assessment, facts: &Facts) -> String {
    let mut out = start(&FINDINGS);
    let assumed = assessment.if_best.is_some();
    for finding in &assessment.today.findings {
        for year in &finding.years {
            csv_row(&mut out, &finding_row(finding, year, assumed, facts));
        }
    }
    out
}

fn finding_row(finding: &Finding, year: &FindingYear, assumed: bool, facts: &Facts) -> [String; FINDINGS.len()] {
    let citation = facts.provisions.iter().find(|row| row.provision == finding.provision).map(|row| row.citation);
    [
        finding.provision.paragraph().to_owned(),
        citation.unwrap_or_default().to_owned(),
        year.year.to_string(),
        year.units.to_string(),
        iso(finding.from),
        iso(finding.to),
        finding.supported.id().to_owned(),
        finding.arguable.id().to_owned(),
        finding.defended.to_string(),
        year.opening.amount.0.to_string(),
        year.ceiling.amount.0.to_string(),
        assumed.to_string(),
    ]
}

/// The servers, a row for each group, with their days and what is planned.
pub fn servers_csv(answers: &Answers, assessment: &Assessment, facts: &Facts) -> String {
    let mut out = start(&SERVERS);
    for (group, status) in answers.estate.iter().zip(&assessment.estate) {
        csv_row(&mut out, &server_row(group, status, facts));
    }
    out
}

fn server_row(group: &ServerGroup, status: &GroupStatus, facts: &Facts) -> [String; SERVERS.len()] {
    let day = |day: Option<chrono::NaiveDate>| day.map(iso).unwrap_or_default();
    let number = |number: Option<i64>| number.map(|number| number.to_string()).unwrap_or_default();
    let lapse = status.lapse;
    let remedy = group.remedy.as_ref();
    [
        guarded(&group.id),
        guarded(&group.name(&facts.catalogue)),
        guarded(group.product_name(&facts.catalogue)),
        group.count.to_string(),
        group.ephi.name().to_owned(),
        group.network.name().to_owned(),
        day(status.support_end),
        status.counts.to_string(),
        day(lapse.map(|lapse| lapse.from)),
        day(lapse.map(|lapse| lapse.to)),
        number(lapse.map(Lapse::days)),
        number(status.days_left),
        day(group.corrected_on),
        remedy.map(|remedy| remedy.action.name().to_owned()).unwrap_or_default(),
        day(remedy.map(|remedy| remedy.by)),
    ]
}

fn start(columns: &[&str]) -> String {
    let mut out = CSV_START.to_owned();
    let columns: Vec<String> = columns.iter().map(|name| (*name).to_owned()).collect();
    csv_row(&mut out, &columns);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::read;
    use crate::assessment::assess;
    use crate::facts::current;

    fn clinic() -> (Answers, Assessment) {
        let text = r#"{
            "schema": "overdue/answers/1", "as_of": "2016-07-15",
            "organization": {"role": "covered_entity"},
            "estate": [
                {"id": "records", "label": "=cmd, \"x\"", "product": "windows-server-2003", "count": 3, "ephi": "stores",
                 "network": "internal", "remedy": {"action": "replace", "by": "2016-09-01"}},
                {"id": "later", "product": "windows-server-2008", "ephi": "stores", "network": "internal"}],
            "conduct": {"awareness": "knew", "risk_analysis": "covers_these", "risk_plan": "none", "prior": "none",
                "incident": "none", "logs": "reviewed", "controls": ["segmented"], "firewalled": true}}"#;
        let answers = read(text, &current().catalogue).unwrap();
        let assessment = assess(&answers, current());
        (answers, assessment)
    }

    #[test]
    fn a_row_for_each_year_of_a_finding() {
        let text = findings_csv(&clinic().1, current());
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], ["\u{feff}", &FINDINGS.join(",")].concat());
        assert_eq!(
            lines[1],
            "164.308(a)(1)(ii)(B),45 CFR 164.308(a)(1)(ii)(B),2015,170,2015-07-15,2016-07-15,reasonable_cause,\
             reasonable_cause,false,170000,1500000,false"
        );
        assert_eq!(lines.len(), 3);
    }

    #[test]
    fn what_counts_unknown_answers_as_the_worst_says_so() {
        let mut answers = clinic().0;
        answers.conduct.logs = None;
        let text = findings_csv(&assess(&answers, current()), current());
        assert!(text.lines().skip(1).all(|line| line.ends_with(",true")), "{text}");
    }

    #[test]
    fn a_row_for_each_group_and_no_formula() {
        let (answers, assessment) = clinic();
        let text = servers_csv(&answers, &assessment, current());
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(
            lines[1],
            "records,\"'=cmd, \"\"x\"\"\",Windows Server 2003,3,stores,internal,2015-07-14,true,2015-07-15,2016-07-15,\
             367,,,replace,2016-09-01"
        );
        assert!(lines[2].starts_with("later,Windows Server 2008,Windows Server 2008,1,"), "{}", lines[2]);
        assert!(lines[2].contains(",true,,,,1278,"), "{}", lines[2]);
        assert_eq!(lines.len(), 3);
    }
}
