//! Sentences of the form: start, questions, servers, check.

use super::{ProductWords, ServerWords};

/// The form.
#[derive(Debug)]
pub struct FormWords {
    /// Product name, before and after the accent.
    pub brand: (&'static str, &'static str),
    /// The promise in the masthead.
    pub promise: &'static str,
    /// Link to the content, for keyboards.
    pub skip: &'static str,
    /// Document title: `{page}`.
    pub title: &'static str,
    /// Names of the parts.
    pub sections: SectionWords,
    /// `{section}, {n} of {m}`.
    pub step: &'static str,
    /// Name of the progress list.
    pub progress: &'static str,
    /// Back.
    pub back: &'static str,
    /// Continue.
    pub forward: &'static str,
    /// Back to where one came from to change an answer.
    pub save_change: &'static str,
    /// Change an answer.
    pub change: &'static str,
    /// Close an answer opened in place.
    pub done: &'static str,
    /// Heading of the error summary.
    pub problem: &'static str,
    /// Before an error, for those who cannot see its colour.
    pub error_prefix: &'static str,
    /// Title prefix when there is an error.
    pub error_title: &'static str,
    /// Summary of why we ask.
    pub why: &'static str,
    /// *I don't know*.
    pub unknown: &'static str,
    /// *None of these*, among safeguards.
    pub none_of_these: &'static str,
    /// Field names of a day.
    pub month: &'static str,
    /// Day of the month.
    pub day: &'static str,
    /// Year.
    pub year: &'static str,
    /// How to write a day.
    pub day_hint: &'static str,
    /// Nothing was chosen.
    pub choose: &'static str,
    /// Nothing was entered for a day that must be known.
    pub enter_day: &'static str,
    /// Nothing was entered for a day that may be unknown.
    pub enter_day_or_unknown: &'static str,
    /// Nothing was entered for a number that must be known.
    pub enter_number: &'static str,
    /// Nothing was entered for a number that may be unknown.
    pub enter_number_or_unknown: &'static str,
    /// Not a whole number.
    pub not_a_number: &'static str,
    /// No such day.
    pub no_such_day: &'static str,
    /// Two answers that exclude each other.
    pub none_and_some: &'static str,
    /// Start page.
    pub start: StartWords,
    /// Server list.
    pub servers: ServerWords,
    /// Products.
    pub products: ProductWords,
    /// Check page.
    pub check: CheckWords,
    /// Keeping answers.
    pub save: SaveWords,
}

/// Names of the parts of the form.
#[derive(Debug)]
pub struct SectionWords {
    /// Start.
    pub start: &'static str,
    /// The organisation.
    pub organisation: &'static str,
    /// The servers.
    pub servers: &'static str,
    /// What was known and done.
    pub conduct: &'static str,
    /// Check.
    pub check: &'static str,
    /// Result.
    pub result: &'static str,
}

/// Start page.
#[derive(Debug)]
pub struct StartWords {
    /// Heading.
    pub heading: &'static str,
    /// What this does.
    pub lede: &'static str,
    /// How long it takes, what to have at hand.
    pub points: &'static [&'static str],
    /// The as-of date: label.
    pub as_of: &'static str,
    /// The as-of date: hint.
    pub as_of_hint: &'static str,
    /// Start.
    pub begin: &'static str,
    /// Start was pressed, and the products are not there yet.
    pub waiting: &'static str,
    /// Go on where one was.
    pub resume: &'static str,
    /// See the result, when all is answered.
    pub see_result: &'static str,
    /// That answers of an earlier visit are here.
    pub restored: &'static str,
    /// Not legal advice.
    pub not_advice: &'static str,
}

/// A choice.
#[derive(Debug)]
pub struct ChoiceWords {
    /// Label.
    pub label: &'static str,
    /// Hint; may be empty.
    pub hint: &'static str,
}

/// A question.
#[derive(Debug)]
pub struct QuestionWords {
    /// The question itself: the page's heading.
    pub heading: &'static str,
    /// Under it; may be empty.
    pub lede: &'static str,
    /// Short name, for the check page and errors.
    pub short: &'static str,
    /// Choices, in the order of [`crate::answers::Choice::ALL`]; empty for days and numbers.
    pub choices: &'static [ChoiceWords],
    /// Unit after a number; may be empty.
    pub unit: &'static str,
    /// What *I don't know* does; empty where it is no answer.
    pub unknown: &'static str,
    /// Why we ask.
    pub why: &'static str,
    /// A quiet word that is owed beside the question; may be empty.
    pub aside: &'static str,
}

/// The questions.
#[derive(Debug)]
pub struct Questions {
    /// The as-of date.
    pub as_of: QuestionWords,
    /// Role.
    pub role: QuestionWords,
    /// People held.
    pub individuals: QuestionWords,
    /// Servers.
    pub estate: QuestionWords,
    /// What was known.
    pub awareness: QuestionWords,
    /// Earlier warnings.
    pub prior: QuestionWords,
    /// Since when it was known.
    pub known_on: QuestionWords,
    /// Risk analysis.
    pub risk_analysis: QuestionWords,
    /// Risk plan.
    pub risk_plan: QuestionWords,
    /// Safeguards.
    pub controls: QuestionWords,
    /// Firewall.
    pub firewalled: QuestionWords,
    /// Logs.
    pub logs: QuestionWords,
    /// Since when.
    pub in_place_since: QuestionWords,
    /// Recognized security practices.
    pub security_practices: QuestionWords,
    /// Incidents.
    pub incident: QuestionWords,
    /// Day of the breach.
    pub incident_on: QuestionWords,
    /// People affected.
    pub individuals_affected: QuestionWords,
}

/// Check page.
#[derive(Debug)]
pub struct CheckWords {
    /// Heading.
    pub heading: &'static str,
    /// Under it.
    pub lede: &'static str,
    /// See the result.
    pub see: &'static str,
    /// Not answered yet.
    pub open: &'static str,
    /// Not known.
    pub unknown: &'static str,
    /// Questions that were not asked.
    pub not_asked: &'static str,
    /// All along.
    pub all_along: &'static str,
    /// None.
    pub none: &'static str,
    /// Heading when the organisation is out of scope.
    pub out_heading: &'static str,
    /// Why there are no figures.
    pub out: &'static [&'static str],
    /// Change the role.
    pub out_change: &'static str,
}

/// Keeping answers in this browser.
#[derive(Debug)]
pub struct SaveWords {
    /// Answers are kept in this browser.
    pub kept: &'static str,
    /// Forget everything.
    pub forget: &'static str,
    /// Are you sure?
    pub forget_sure: &'static str,
    /// Yes.
    pub forget_yes: &'static str,
    /// No.
    pub forget_no: &'static str,
    /// Done.
    pub forgotten: &'static str,
    /// Could not be forgotten.
    pub not_forgotten: &'static str,
    /// Storage is blocked.
    pub blocked: &'static str,
    /// Storage is full.
    pub full: &'static str,
    /// A save that cannot be read.
    pub corrupt: &'static str,
    /// Download it.
    pub corrupt_download: &'static str,
    /// Download answers.
    pub download: &'static str,
    /// Name of that file: `{day}`.
    pub file_name: &'static str,
    /// Name of the file with what could not be read.
    pub corrupt_name: &'static str,
    /// Another tab changed the answers.
    pub other_tab: &'static str,
    /// Load the other tab's answers.
    pub other_tab_load: &'static str,
}
