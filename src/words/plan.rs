//! Sentences of the pages that make a plan.

use super::{ChoiceWords, Plural};

/// The plan: what to do with each group, by when, and what that comes to.
#[derive(Debug)]
pub struct PlanWords {
    /// Heading of the page.
    pub heading: &'static str,
    /// Under it.
    pub lede: &'static str,
    /// There is nothing to plan for.
    pub none: &'static str,
    /// Why a group stands where it does.
    pub because: BecauseWords,
    /// Nothing is planned for a group.
    pub nothing: &'static str,
    /// What is planned: `{action}`, `{date}`.
    pub planned: &'static str,
    /// Staff hours.
    pub staff: Plural,
    /// Hours of downtime.
    pub down: Plural,
    /// Cover that still runs: `{program}`, `{date}`.
    pub on_offer: &'static str,
    /// Leads to a group's form.
    pub plan_it: &'static str,
    /// Takes a group's plan away.
    pub drop: &'static str,
    /// It was taken away: `{name}`.
    pub dropped: &'static str,
    /// The form of one group.
    pub form: RemedyWords,
    /// What the plan comes to.
    pub kept: KeptWords,
    /// Saves the dates.
    pub calendar: &'static str,
    /// Name of their file: `{day}`.
    pub calendar_name: &'static str,
    /// Heading: what to write down until then.
    pub meanwhile: &'static str,
    /// Under it.
    pub meanwhile_lede: &'static str,
    /// What HHS names, one by one.
    pub controls: &'static [&'static str],
    /// Where HHS names it.
    pub controls_source: &'static str,
    /// On the result: there is no plan.
    pub no_plan: &'static str,
    /// On the result, under it.
    pub no_plan_hint: &'static str,
    /// On the result: leads to the plan.
    pub make: &'static str,
    /// On the result: leads to the plan that is there.
    pub see: &'static str,
}

/// Why a group stands where it does in the order.
#[derive(Debug)]
pub struct BecauseWords {
    /// Its 30 days still run: `{date}`.
    pub thirty_days: &'static str,
    /// It can be reached from the internet.
    pub internet: Plural,
    /// It holds patient data.
    pub stores: Plural,
    /// Patient data can be reached through it.
    pub reaches: Plural,
    /// It is isolated.
    pub isolated: Plural,
    /// It is still supported.
    pub ends: Plural,
}

/// The form of one group's plan.
#[derive(Debug)]
pub struct RemedyWords {
    /// Heading.
    pub heading: &'static str,
    /// Whose it is: `{name}`, `{servers}`.
    pub about: &'static str,
    /// What will be done.
    pub action: &'static str,
    /// The actions, in the order of the form.
    pub actions: &'static [ChoiceWords; 6],
    /// No cover can be bought for the group any more.
    pub no_cover: &'static str,
    /// The cover that can be bought: `{program}`, `{date}`.
    pub cover: &'static str,
    /// In the hint's place to isolating, where the group is isolated already.
    pub isolated: &'static str,
    /// By when.
    pub by: &'static str,
    /// At what cost.
    pub cost: &'static str,
    /// With how many staff hours.
    pub hours: &'static str,
    /// With how many hours of downtime.
    pub downtime: &'static str,
    /// What a fault of one of these three numbers begins with.
    pub names: [&'static str; 3],
    /// Hint to a number that may be left empty.
    pub optional: &'static str,
    /// Saves the form.
    pub save: &'static str,
}

/// The plan kept against ignored.
#[derive(Debug)]
pub struct KeptWords {
    /// Heading where keeping it lowers the opening: `{amount}`.
    pub heading: &'static str,
    /// Heading where it leaves it as it is.
    pub heading_same: &'static str,
    /// Heading where keeping it raises the opening: `{amount}`.
    pub heading_dearer: &'static str,
    /// After any of them: unknown answers count as the worst.
    pub assumed: &'static str,
    /// What is compared: `{date}`.
    pub intro: &'static str,
    /// Column: which figure.
    pub figure: &'static str,
    /// Column: kept.
    pub kept: &'static str,
    /// Column: ignored.
    pub ignored: &'static str,
    /// Column: the one less the other.
    pub difference: &'static str,
    /// Caption of the table.
    pub caption: &'static str,
    /// What it costs and saves: `{cost}`, `{hours}`, `{downtime}`, `{date}`.
    pub cost: &'static str,
    /// Groups that have no plan.
    pub incomplete: Plural,
    /// All have one.
    pub complete: &'static str,
    /// Cover that runs out again: `{date}`.
    pub cover_ends: &'static str,
}
