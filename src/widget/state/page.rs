//! Where a person is, and the name of it in the page's address.

use crate::answers::{Draft, Question, QuestionId, Role, Section};
use crate::assessment::LeverSet;
use crate::facts::Facts;

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// What this does, and the as-of date.
    Start,
    /// One question; [`QuestionId::Estate`] is the server list.
    Question(QuestionId),
    /// One server group: its id, or none for a new one.
    Group(Option<String>),
    /// An inventory is brought in: its file, then what was understood of it.
    Import,
    /// A system is named for one of its spellings, by the spelling's place.
    Settle(usize),
    /// Where its servers stand.
    Situation,
    /// Check your answers.
    Check,
    /// The result, or that there is none for the organisation.
    Result,
    /// What to do with each open group, and what that comes to.
    Plan,
    /// What is planned for one group, by its id.
    Remedy(String),
    /// Levers that were tried out become answers.
    Apply(LeverSet),
    /// Save, open, compare, share.
    Files,
    /// Saved answers beside the present ones.
    Compare,
}

impl Page {
    /// The page's name in the address, after `#`. It never holds an answer.
    pub fn name(&self) -> String {
        match self {
            Page::Start => "start".to_owned(),
            Page::Question(question) => question.question().field.to_owned(),
            Page::Group(None) => "servers/new".to_owned(),
            // The id may be made from a label: its place in the list is all the address shows.
            Page::Group(Some(_)) => "servers/change".to_owned(),
            Page::Import => "servers/file".to_owned(),
            Page::Settle(_) => "servers/system".to_owned(),
            Page::Situation => "servers/situation".to_owned(),
            Page::Check => "check".to_owned(),
            Page::Result => "result".to_owned(),
            Page::Plan => "plan".to_owned(),
            Page::Remedy(_) => "plan/change".to_owned(),
            Page::Apply(_) => "result/apply".to_owned(),
            Page::Files => "files".to_owned(),
            Page::Compare => "files/compare".to_owned(),
        }
    }

    /// The page of a name; none for a name no page has.
    pub fn named(name: &str) -> Option<Page> {
        match name {
            "" | "start" => Some(Page::Start),
            "servers/new" => Some(Page::Group(None)),
            // Which spelling it was, the address does not hold.
            "servers/file" | "servers/system" => Some(Page::Import),
            "servers/situation" => Some(Page::Situation),
            "check" => Some(Page::Check),
            // Which levers were pulled, the address does not hold; nor which group, nor the other answers.
            "result" | "result/apply" => Some(Page::Result),
            "plan" | "plan/change" => Some(Page::Plan),
            "files" | "files/compare" => Some(Page::Files),
            // Which group it was, the address does not hold.
            "servers/change" => Some(Page::Question(QuestionId::Estate)),
            _ => crate::answers::QUESTIONS
                .iter()
                .find(|question| question.field == name)
                .map(|question| Page::of(question.id)),
        }
    }

    /// The page that asks a question.
    pub fn of(question: QuestionId) -> Page {
        if question == QuestionId::AsOf { Page::Start } else { Page::Question(question) }
    }

    /// The question the page asks, if it asks one.
    pub fn question(&self) -> Option<QuestionId> {
        match self {
            Page::Start => Some(QuestionId::AsOf),
            Page::Question(question) => Some(*question),
            _ => None,
        }
    }

    /// The page after this one.
    pub fn next(&self, draft: &Draft, facts: &Facts) -> Page {
        match self {
            Page::Group(_) | Page::Import | Page::Settle(_) | Page::Situation => Page::Question(QuestionId::Estate),
            Page::Check | Page::Result | Page::Apply(_) | Page::Files | Page::Compare => Page::Result,
            Page::Plan | Page::Remedy(_) => Page::Plan,
            Page::Start | Page::Question(_) => {
                let here = self.question().unwrap_or(QuestionId::AsOf);
                let next = draft.asked(facts).find(|question| question.id > here);
                match next {
                    Some(question) => Page::of(question.id),
                    None if is_out(draft) => Page::Result,
                    None => Page::Check,
                }
            }
        }
    }

    /// The page before this one; none on the first.
    pub fn previous(&self, draft: &Draft, facts: &Facts) -> Option<Page> {
        let before = |page: &Page| {
            let last =
                draft.asked(facts).filter(|question| page.question().is_none_or(|here| question.id < here)).last();
            last.map(|question| Page::of(question.id))
        };
        match self {
            Page::Start => None,
            Page::Group(_) | Page::Import => Some(Page::Question(QuestionId::Estate)),
            Page::Settle(_) | Page::Situation => Some(Page::Import),
            Page::Result if !is_out(draft) => Some(Page::Check),
            Page::Plan | Page::Apply(_) => Some(Page::Result),
            Page::Remedy(_) => Some(Page::Plan),
            Page::Files => Some(Page::Result.or_due(draft, facts)),
            Page::Compare => Some(Page::Files),
            page => before(page),
        }
    }

    /// Where one ends up who asks for this page: a question that is not asked, or a result that is not due,
    /// gives way to the first page that is.
    pub fn or_due(self, draft: &Draft, facts: &Facts) -> Page {
        let open = draft.next_open(facts);
        match &self {
            Page::Start => self,
            Page::Question(question) => {
                let asked = draft.asked(facts).any(|other| other.id == *question);
                match open {
                    Some(open) if open < *question || !asked => Page::of(open),
                    None if !asked => Page::Check,
                    _ => self,
                }
            }
            Page::Group(id) => {
                let known = id.as_ref().is_none_or(|id| draft.answers.estate.iter().any(|group| group.id == *id));
                match open {
                    Some(open) if open < QuestionId::Estate => Page::of(open),
                    _ if known => self,
                    _ => Page::Question(QuestionId::Estate),
                }
            }
            Page::Import | Page::Settle(_) | Page::Situation => match open {
                Some(open) if open < QuestionId::Estate => Page::of(open),
                _ => self,
            },
            // Answers that contradict each other have no result: the check page tells which.
            Page::Result if open.is_none() && !draft.faults(facts).is_empty() => Page::Check,
            Page::Files => self,
            // There is nothing to plan, to apply or to compare with where HIPAA's penalties do not reach.
            Page::Plan | Page::Remedy(_) | Page::Apply(_) | Page::Compare if is_out(draft) => Page::Result,
            // Without open questions a plan is there to be mended, even where it contradicts the answers.
            Page::Check | Page::Result | Page::Plan | Page::Remedy(_) | Page::Apply(_) | Page::Compare => {
                open.map_or(self, Page::of)
            }
        }
    }

    /// The part of the form the page belongs to; none for check and result.
    pub fn section(&self) -> Option<Section> {
        match self {
            Page::Group(_) | Page::Import | Page::Settle(_) | Page::Situation => Some(Section::Servers),
            Page::Check
            | Page::Result
            | Page::Plan
            | Page::Remedy(_)
            | Page::Apply(_)
            | Page::Files
            | Page::Compare => None,
            page => page.question().map(|question| question.question().section),
        }
    }

    /// The page's place among the questions of its part, from 1, and how many there are.
    pub fn step(&self, draft: &Draft, facts: &Facts) -> Option<(usize, usize)> {
        let here = self.question()?;
        let section = here.question().section;
        let asked: Vec<&Question> = draft.asked(facts).filter(|question| question.section == section).collect();
        let place = asked.iter().position(|question| question.id == here)?;
        Some((place + 1, asked.len()))
    }
}

/// Whether HIPAA's penalties do not reach the organisation: there is a plain explanation and no figures.
pub fn is_out(draft: &Draft) -> bool {
    draft.answered.has(QuestionId::Role) && draft.answers.organization.role == Role::Neither
}
