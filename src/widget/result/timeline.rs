//! The servers over time: a row for each product and end of support, its days as stretches of one axis. Plain data,
//! drawn by [`super::pictures`].

use super::axis::{Axis, january};
use super::spans::{Mark, Span, lay_out};
use super::standing::ordered;
use crate::answers::{Action, ServerGroup};
use crate::assessment::{GroupStatus, Lapse};
use crate::facts::Facts;
use crate::law::two_years_after;
use crate::widget::say::product_name;
use chrono::{Datelike, NaiveDate};

/// More days than lie between any two.
const NOT_COUNTED: i64 = 1 << 32;
/// Most years with a line of their own.
const MOST_TICKS: i32 = 8;

/// The axis, and what stands on it. Places are thousandths of its width.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// Where the as-of date stands.
    pub today: i64,
    /// The last day on it.
    pub until: NaiveDate,
    /// January firsts: the year, and where it stands.
    pub ticks: Vec<(i32, i64)>,
    /// Past support the longest first, then the next to end, then what is not counted.
    pub rows: Vec<Row>,
}

/// Servers that share a product, an end of support and their days past it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The product; the label where the catalogue does not hold it.
    pub name: String,
    /// How many servers.
    pub servers: i64,
    /// Last day of support for everyone.
    pub end: NaiveDate,
    /// Last day of paid cover, where it reaches further.
    pub cover: Option<NaiveDate>,
    /// Days past support.
    pub lapse: Option<Lapse>,
    /// Whether they count.
    pub counts: bool,
    /// The day they were corrected.
    pub corrected: Option<NaiveDate>,
    /// Days to the end of support, where it is to come.
    pub left: Option<i64>,
    /// What is planned, the next first; nothing twice.
    pub planned: Vec<(NaiveDate, Action)>,
    /// Stretches of the axis, in the order in which they are drawn.
    pub spans: Vec<Span>,
    /// Where it stands: the end of support to come, the correction, what is planned.
    pub marks: Vec<(Mark, i64)>,
    /// First day the product could be had.
    pub released: Option<NaiveDate>,
}

/// What to say of the servers past support.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Told<'a> {
    /// None counts as past support.
    Nothing,
    /// Those that were have been corrected.
    Corrected,
    /// The longest of those that still are, and its days.
    Longest(&'a Row, Lapse),
}

impl Timeline {
    /// What to say of the servers past support.
    pub fn told(&self) -> Told<'_> {
        let mut told = Told::Nothing;
        for row in self.rows.iter().filter(|row| row.counts) {
            match row.lapse {
                Some(lapse) if row.corrected.is_none() => return Told::Longest(row, lapse),
                Some(_) => told = Told::Corrected,
                None => {}
            }
        }
        told
    }

    /// The next to end on the axis.
    pub fn next(&self) -> Option<&Row> {
        self.rows.iter().find(|row| row.left.is_some() && row.last_day() <= self.until)
    }
}

/// What servers of one row share: end of support, with cover, days past it, whether they count, correction, product.
type Key<'a> = (NaiveDate, NaiveDate, Option<(NaiveDate, NaiveDate)>, bool, Option<NaiveDate>, &'a str);

/// The axis for these servers; none where no end of support is known of any.
pub fn timeline(estate: &[ServerGroup], statuses: &[GroupStatus], facts: &Facts, as_of: NaiveDate) -> Option<Timeline> {
    let mut alike: Vec<(Key<'_>, usize)> = Vec::new();
    for (at, (group, status)) in estate.iter().zip(statuses).enumerate() {
        let Some(last) = status.support_end else { continue };
        let product = group.product.map(|id| facts.catalogue.product(id));
        let end = group.support_ended.or(product.and_then(|product| product.end_of_support)).unwrap_or(last);
        let lapse = status.lapse.map(|lapse| (lapse.from, lapse.to));
        alike.push(((end, last, lapse, status.counts, group.corrected_on, product_name(group, facts)), at));
    }
    alike.sort_unstable();
    let mut rows: Vec<Row> = Vec::new();
    let mut before = None;
    for (key, at) in alike {
        let (Some(group), Some(status)) = (estate.get(at), statuses.get(at)) else { continue };
        if before == Some(key)
            && let Some(row) = rows.last_mut()
        {
            row.add(group);
            continue;
        }
        before = Some(key);
        let (end, last, .., name) = key;
        let product = group.product.map(|id| facts.catalogue.product(id));
        let mut row = Row {
            name: name.to_owned(),
            servers: 0,
            end,
            cover: (last > end).then_some(last),
            lapse: status.lapse,
            counts: status.counts,
            corrected: group.corrected_on,
            left: status.days_left,
            planned: Vec::new(),
            spans: Vec::new(),
            marks: Vec::new(),
            released: product.and_then(|product| product.released),
        };
        row.add(group);
        rows.push(row);
    }
    let order = ordered(rows.iter().enumerate().map(|(at, row)| (row.rank(), at)).collect());
    let mut rows: Vec<Option<Row>> = rows.into_iter().map(Some).collect();
    let mut rows: Vec<Row> = order.into_iter().filter_map(|at| rows.get_mut(at)?.take()).collect();
    let from = start(&rows, as_of)?;
    let axis = Axis { from, to: two_years_after(as_of) };
    let today = axis.place(as_of);
    for row in &mut rows {
        (row.spans, row.marks) = lay_out(row, &axis, as_of);
    }
    Some(Timeline { today, until: axis.to, ticks: axis.ticks(MOST_TICKS), rows })
}

impl Row {
    /// Last day of support, paid cover included.
    pub fn last_day(&self) -> NaiveDate {
        self.cover.unwrap_or(self.end)
    }

    /// Takes in one more group: its servers, and what is planned for them.
    fn add(&mut self, group: &ServerGroup) {
        self.servers += i64::from(group.count);
        let Some(remedy) = &group.remedy else { return };
        let planned = (remedy.by, remedy.action);
        if !self.planned.contains(&planned) {
            let later = self.planned.iter().position(|(by, _)| *by > remedy.by);
            self.planned.insert(later.unwrap_or(self.planned.len()), planned);
        }
    }

    /// The order of the rows: less is earlier.
    fn rank(&self) -> i64 {
        match (self.lapse, self.left) {
            (Some(lapse), _) if self.counts => -lapse.days(),
            (_, Some(left)) => left,
            (lapse, None) => NOT_COUNTED - lapse.map_or(0, Lapse::days),
        }
    }
}

/// The January 1 one to two years before the earliest end, not before the year in which the first product came out, and
/// not after the as-of date's own.
fn start(rows: &[Row], as_of: NaiveDate) -> Option<NaiveDate> {
    let ended = rows.iter().map(|row| row.end.year()).min()?;
    let known = rows.iter().map(|row| row.released).collect::<Option<Vec<_>>>();
    let released = known.and_then(|all| all.into_iter().min()).map_or(i32::MIN, |day| day.year());
    let year = (ended - 1).max(released).min(as_of.year());
    Some(january(year, as_of))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{clinic, group};
    use super::super::spans::SpanKind;
    use super::*;
    use crate::answers::date::parse_iso;
    use crate::answers::{Answers, Ephi, Remedy};
    use crate::assessment::assess;
    use crate::facts::{Dollars, current};

    fn day(text: &str) -> NaiveDate {
        parse_iso(text).unwrap()
    }

    fn drawn(estate: Vec<ServerGroup>) -> Option<Timeline> {
        let answers = Answers { estate, ..clinic("2026-11-22") };
        timeline(&answers.estate, &assess(&answers, current()).estate, current(), answers.as_of)
    }

    fn remedy(by: &str, action: Action) -> Option<Remedy> {
        Some(Remedy { action, by: day(by), cost: Dollars(0), hours: 0, downtime_hours: 0 })
    }

    fn kinds(row: &Row) -> Vec<SpanKind> {
        row.spans.iter().map(|span| span.kind).collect()
    }

    #[test]
    fn nothing_to_draw_without_an_end() {
        assert_eq!(drawn(Vec::new()), None);
    }

    #[test]
    fn groups_alike_are_one_row() {
        let mut planned = group("windows-server-2012", 5);
        planned.remedy = remedy("2027-03-01", Action::Upgrade);
        let mut sooner = group("windows-server-2012", 1);
        sooner.remedy = remedy("2027-01-31", Action::Isolate);
        let mut kiosk = group("windows-server-2012", 7);
        kiosk.ephi = Ephi::None;
        let other = group("windows-server-2008-r2", 1);
        let estate = vec![group("windows-server-2012", 2), planned.clone(), planned, sooner, kiosk, other];
        let rows = drawn(estate).unwrap().rows;
        let told: Vec<_> = rows.iter().map(|row| (row.name.as_str(), row.servers, row.counts)).collect();
        let (r2, twelve) = ("Windows Server 2008 R2", "Windows Server 2012");
        assert_eq!(told, [(r2, 1, true), (twelve, 13, true), (twelve, 7, false)]);
        assert_eq!(rows[1].planned, [(day("2027-01-31"), Action::Isolate), (day("2027-03-01"), Action::Upgrade)]);
        assert_eq!((kinds(&rows[1])[1], kinds(&rows[2])[1]), (SpanKind::Lapsed, SpanKind::Aside));
    }

    #[test]
    fn the_longest_past_support_then_the_next_to_end() {
        let products = ["windows-server-2022", "windows-server-2012", "windows-server-2016", "windows-server-2008-r2"];
        let timeline = drawn(products.map(|product| group(product, 1)).into()).unwrap();
        let names: Vec<_> = timeline.rows.iter().map(|row| row.name.as_str()).collect();
        assert_eq!(names, ["2008 R2", "2012", "2016", "2022"].map(|year| ["Windows Server ", year].concat()));
        let Told::Longest(row, lapse) = timeline.told() else { panic!("{:?}", timeline.told()) };
        assert_eq!((row.end, lapse.days()), (day("2020-01-14"), 2_504));
        assert_eq!(timeline.next().map(Row::last_day), Some(day("2027-01-12")));
    }

    /// Windows Server 2008 R2 ended in January 2020 and came out in 2009; the as-of date is November 22, 2026.
    #[test]
    fn the_axis_holds_the_earliest_end_and_two_years_ahead() {
        let timeline = drawn(vec![group("windows-server-2008-r2", 1)]).unwrap();
        assert_eq!(timeline.until, day("2028-11-22"));
        assert_eq!(timeline.ticks.iter().map(|tick| tick.0).collect::<Vec<_>>(), [2020, 2022, 2024, 2026, 2028]);
        let [supported, lapsed] = timeline.rows[0].spans[..] else { panic!("{:?}", timeline.rows[0].spans) };
        assert_eq!((supported.kind, supported.from), (SpanKind::Supported, 0));
        assert_eq!((supported.to, lapsed.from, lapsed.to), (104, 104, timeline.today));
        assert!(timeline.ticks.iter().all(|(_, at)| (0..=1_000).contains(at)));
    }

    #[test]
    fn it_does_not_begin_before_the_product_came_out_nor_after_today() {
        let mut young = group("windows-server-2022", 1);
        young.support_ended = Some(day("2022-01-31"));
        let first = |group: ServerGroup| drawn(vec![group]).unwrap().ticks[0];
        assert_eq!(first(young), (2021, 0), "it came out in August 2021");
        assert_eq!(first(group("windows-server-2022", 1)), (2026, 0), "its support ends in 2031");
    }

    #[test]
    fn what_was_corrected_ends_with_a_mark() {
        let mut fixed = group("windows-server-2012", 1);
        fixed.corrected_on = Some(day("2026-01-31"));
        let timeline = drawn(vec![fixed.clone()]).unwrap();
        let row = &timeline.rows[0];
        assert_eq!(row.marks, [(Mark::Corrected, row.spans[1].to)]);
        assert_eq!(timeline.told(), Told::Corrected);
        fixed.corrected_on = Some(day("2023-01-31"));
        let before = drawn(vec![fixed]).unwrap();
        assert_eq!(before.rows[0].marks, [(Mark::Corrected, before.rows[0].spans[0].to)]);
        assert_eq!(before.told(), Told::Nothing);
    }

    #[test]
    fn what_ends_or_is_planned_beyond_the_axis_has_no_mark() {
        let mut far = group("windows-server-2022", 1);
        far.remedy = remedy("2030-01-01", Action::Cloud);
        let timeline = drawn(vec![far]).unwrap();
        assert_eq!((timeline.rows[0].marks.len(), timeline.rows[0].spans[0].to), (0, 1_000));
        assert_eq!((timeline.told(), timeline.next()), (Told::Nothing, None));
    }
}
