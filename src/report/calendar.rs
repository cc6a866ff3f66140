//! The days that matter as a file for calendars (iCalendar, RFC 5545).
//!
//! No amounts and no names of machines are in it: calendars are shared. Labels of groups are.

use crate::answers::date::iso;
use crate::answers::{Answers, Choice, ServerGroup};
use crate::assessment::Assessment;
use crate::facts::{Facts, fingerprint};
use crate::law::two_years_after;
use crate::words::{CalendarWords, date, fill};
use chrono::NaiveDate;

/// Octets of a line without its end (RFC 5545 §3.1).
const LINE: usize = 75;

/// A day and what is on it.
struct Event {
    day: NaiveDate,
    summary: String,
    more: String,
    /// Tells the event from others and knows it again in the next file.
    uid: String,
    /// Whether it is told of 14 days before.
    alarm: bool,
}

/// The calendar file: the deadline, the next January 1, each planned remedy of an open group that counts, and each end of
/// support or of paid cover on the watch list within two years. All are whole days, in their order; there is always one.
///
/// The file tells when it was made by the as-of date. An event keeps its identity from file to file as long as its group
/// keeps its id and name, so that a calendar moves it when its day changes. `assessment` is the one that `answers` come to.
///
/// ```
/// use overdue::{answers, assessment::assess, facts, report::calendar, words::words};
/// let text = r#"{
///   "schema": "overdue/answers/1", "as_of": "2026-11-22",
///   "organization": { "role": "covered_entity", "individuals": 2700 },
///   "estate": [{ "id": "files", "product": "windows-server-2016", "ephi": "stores", "network": "internal" }],
///   "conduct": { "awareness": "knew", "prior": "none", "incident": "none" }
/// }"#;
/// let facts = facts::current();
/// let answers = answers::read(text, &facts.catalogue).unwrap();
/// let file = calendar(&answers, &assess(&answers, facts), facts, &words().calendar);
/// assert!(file.contains("DTSTART;VALUE=DATE:20270112\r\nSUMMARY:Last day of support: Windows Server 2016\r\n"));
/// ```
pub fn calendar(answers: &Answers, assessment: &Assessment, facts: &Facts, words: &CalendarWords) -> String {
    let mut events = events(answers, assessment, facts, words);
    events
        .sort_unstable_by(|one, other| (one.day, &one.summary, &one.uid).cmp(&(other.day, &other.summary, &other.uid)));
    // Groups of one product without labels of their own have the same to say.
    events.dedup_by(|later, first| (later.day, &later.summary) == (first.day, &first.summary));
    let stamp = basic(assessment.as_of);
    let mut file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Overdue//Overdue//EN\r\n".to_owned();
    for event in &events {
        file.push_str("BEGIN:VEVENT\r\nUID:");
        file.push_str(&event.uid);
        file.push_str("@overdue\r\nDTSTAMP:");
        file.push_str(&stamp);
        file.push_str("T000000Z\r\nDTSTART;VALUE=DATE:");
        file.push_str(&basic(event.day));
        file.push_str("\r\n");
        line(&mut file, "SUMMARY:", &event.summary);
        line(&mut file, "DESCRIPTION:", &event.more);
        file.push_str("TRANSP:TRANSPARENT\r\n");
        if event.alarm {
            file.push_str("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P14D\r\n");
            line(&mut file, "DESCRIPTION:", &event.summary);
            file.push_str("END:VALARM\r\n");
        }
        file.push_str("END:VEVENT\r\n");
    }
    file.push_str("END:VCALENDAR\r\n");
    file
}

fn events(answers: &Answers, assessment: &Assessment, facts: &Facts, words: &CalendarWords) -> Vec<Event> {
    let mut events = Vec::new();
    let ahead = two_years_after(answers.as_of);
    if let Some(day) = assessment.deadline {
        events.push(own(day, words.deadline, words.deadline_more, true));
    }
    events.push(own(assessment.next_reset, words.reset, words.reset_more, false));
    for (group, status) in answers.estate.iter().zip(&assessment.estate) {
        let mut add = |day, what, template, more: &str, alarm| {
            let name = group.name(&facts.catalogue);
            let summary = fill(template, &[("name", &name)]);
            events.push(Event { day, summary, more: more.to_owned(), uid: uid(&[what, &group.id, &name]), alarm });
        };
        if let Some(remedy) = group.remedy.as_ref().filter(|_| status.counts && group.corrected_on.is_none()) {
            let template = words.actions.get(remedy.action.place()).copied().unwrap_or_default();
            let more = fill(words.actions_more, &[("date", &date(assessment.as_of))]);
            add(remedy.by, "remedy", template, &more, true);
        }
        if let Some(day) = status.support_end.filter(|end| status.days_left.is_some() && *end <= ahead) {
            let template = if is_cover(group, day) { words.cover } else { words.support };
            add(day, "support", template, words.support_more, false);
        }
    }
    events
}

/// An event of no group: its day is what it is, so it is known again by it.
fn own(day: NaiveDate, summary: &str, more: &str, alarm: bool) -> Event {
    let kind = if alarm { "deadline" } else { "reset" };
    Event { day, summary: summary.to_owned(), more: more.to_owned(), uid: uid(&[kind, &iso(day)]), alarm }
}

/// Whether a group's support ends because its paid cover does.
fn is_cover(group: &ServerGroup, end: NaiveDate) -> bool {
    group.extended_support.as_ref().is_some_and(|cover| cover.until == end)
}

/// A number that follows from what an event is of.
fn uid(parts: &[&str]) -> String {
    fingerprint(parts.join("\n").bytes()).to_string()
}

/// A day as this form has it: `20261122`.
fn basic(day: NaiveDate) -> String {
    let mut text = iso(day);
    text.retain(|letter| letter != '-');
    text
}

/// A property and its text, escaped (§3.3.11), on as many lines as it takes.
#[inline(never)]
fn line(file: &mut String, property: &str, text: &str) {
    file.push_str(property);
    let mut width = property.len();
    for letter in text.chars() {
        let mut buffer = [0; 4];
        let letter = match letter {
            '\\' => "\\\\",
            ';' => "\\;",
            ',' => "\\,",
            '\n' => "\\n",
            control if control.is_control() => " ",
            letter => letter.encode_utf8(&mut buffer),
        };
        if width + letter.len() > LINE {
            file.push_str("\r\n ");
            width = 1;
        }
        file.push_str(letter);
        width += letter.len();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::{Draft, read};
    use crate::assessment::assess;
    use crate::facts::current;
    use crate::words::words;
    use proptest::prelude::*;

    const ESTATE: &str = r#"
      { "id": "lab", "label": "Lab; interface", "product": "windows-server-2012-r2", "count": 2, "ephi": "stores",
        "network": "internal", "hosts": ["lab-sql-01"], "extended_support": { "program": "ESU Year 3", "until": "2026-10-31" },
        "remedy": { "action": "upgrade", "by": "2027-03-01", "cost": 120000, "hours": 80 } },
      { "id": "files", "product": "windows-server-2016", "ephi": "stores", "network": "internal" },
      { "id": "more", "product": "windows-server-2016", "ephi": "none", "network": "internal",
        "remedy": { "action": "retire", "by": "2027-02-01" } },
      { "id": "far", "support_ended": "2028-11-23", "label": "Far", "ephi": "stores", "network": "internal" },
      { "id": "pbx", "label": "PBX", "support_ended": "2020-01-31", "ephi": "reaches", "network": "internal",
        "extended_support": { "program": "Contract", "until": "2028-11-22" }, "remedy": { "action": "isolate", "by": "2027-01-01" } },
      { "id": "gone", "label": "Gone", "product": "windows-server-2008-r2", "ephi": "stores", "network": "internal",
        "corrected_on": "2026-04-30", "remedy": { "action": "retire", "by": "2027-02-01" } }"#;

    fn answers(as_of: &str, role: &str, estate: &str) -> Answers {
        let file = format!(
            r#"{{ "schema": "overdue/answers/1", "as_of": "{as_of}", "organization": {{ "role": "{role}" }},
              "estate": [{estate}], "conduct": {{ "awareness": "knew", "prior": "none", "incident": "none" }} }}"#
        );
        read(&file, &current().catalogue).unwrap()
    }

    fn file(answers: &Answers) -> String {
        calendar(answers, &assess(answers, current()), current(), &words().calendar)
    }

    /// Its lines, unfolded.
    fn lines(file: &str) -> Vec<String> {
        let whole = file.replace("\r\n ", "");
        whole.strip_suffix("\r\n").unwrap().split("\r\n").map(str::to_owned).collect()
    }

    fn values(file: &str, property: &str) -> Vec<String> {
        lines(file).iter().filter_map(|line| line.strip_prefix(property)).map(str::to_owned).collect()
    }

    #[test]
    fn the_days_that_matter_in_their_order() {
        let file = file(&answers("2026-11-22", "covered_entity", ESTATE));
        let summaries = values(&file, "SUMMARY:");
        let found: Vec<_> = values(&file, "DTSTART;VALUE=DATE:").into_iter().zip(summaries).collect();
        let expected = [
            ("20261130", "Last day to correct servers past support and keep them out of the fourth penalty tier"),
            ("20270101", "HIPAA’s yearly penalty caps start again"),
            ("20270101", "Isolated: PBX"),
            ("20270112", "Last day of support: Windows Server 2016"),
            ("20270301", "Upgrade done: Lab\\; interface"),
            ("20281122", "Last day of paid cover: PBX"),
        ];
        assert_eq!(found, expected.map(|(day, summary)| (day.to_owned(), summary.to_owned())));
        assert_eq!(values(&file, "TRIGGER:"), ["-P14D"; 3]);
        for secret in ["lab-sql-01", "120000", "120,000", "120\\,000", "$", "Year 3"] {
            assert!(!file.contains(secret), "{secret}");
        }
    }

    #[test]
    fn an_event_to_the_letter() {
        let uid = fingerprint("remedy\nlab\nLab; interface".bytes());
        let event = format!(
            "BEGIN:VEVENT\r\nUID:{uid}@overdue\r\nDTSTAMP:20261122T000000Z\r\nDTSTART;VALUE=DATE:20270301\r\n\
             SUMMARY:Upgrade done: Lab\\; interface\r\n\
             DESCRIPTION:As planned in the self-assessment of November 22\\, 2026.\r\nTRANSP:TRANSPARENT\r\n\
             BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P14D\r\nDESCRIPTION:Upgrade done: Lab\\; interface\r\n\
             END:VALARM\r\nEND:VEVENT\r\n"
        );
        let file = file(&answers("2026-11-22", "covered_entity", ESTATE));
        assert!(file.contains(&event), "{file}");
        assert!(
            file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Overdue//Overdue//EN\r\nBEGIN:VEVENT\r\n")
        );
        assert!(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"));
    }

    #[test]
    fn an_event_is_known_again_when_its_day_has_moved() {
        let before = file(&answers("2026-11-22", "covered_entity", ESTATE));
        let after = file(&answers("2026-11-23", "covered_entity", &ESTATE.replace("2027-03-01", "2027-04-01")));
        assert_ne!(before, after);
        let sorted = |file: &str| {
            let mut uids = values(file, "UID:");
            uids.sort_unstable();
            uids
        };
        // The last of them is more than two years ahead no more, and was the only one to come in.
        let (before, after) = (sorted(&before), sorted(&after));
        assert!(before.iter().all(|uid| after.contains(uid)));
        assert_eq!((before.len(), after.len()), (6, 7));
        assert!(after.windows(2).all(|pair| pair[0] != pair[1]));
    }

    #[test]
    fn whoever_hipaa_does_not_reach_has_no_plan_to_keep() {
        let file = file(&answers("2026-11-22", "neither", ESTATE));
        assert!(values(&file, "TRIGGER:").is_empty());
        let none = Draft::new(NaiveDate::from_ymd_opt(2099, 12, 31).unwrap()).answers;
        assert_eq!(values(&self::file(&none), "DTSTART;VALUE=DATE:"), ["21000101"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_label_is_folded_and_escaped(label in prop_oneof!["[ -~\n\r\té€🖥]{1,80}", any::<String>()]) {
            let mut answers = answers("2026-11-22", "covered_entity", ESTATE);
            answers.estate[4].label.clone_from(&label);
            let file = file(&answers);
            for line in file.strip_suffix("\r\n").unwrap().split("\r\n") {
                prop_assert!(line.len() <= LINE && !line.contains(char::is_control), "{:?}", line);
            }
            let name = answers.estate[4].name(&current().catalogue);
            let plain: String = name.chars().map(|one| if one.is_control() && one != '\n' { ' ' } else { one }).collect();
            let escaped = plain.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n");
            prop_assert!(values(&file, "SUMMARY:").contains(&format!("Isolated: {escaped}")), "{}", file);
        }
    }
}
