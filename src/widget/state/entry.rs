//! What stands in the fields of one question, accepted or not, and how it becomes an answer.

use crate::answers::{Controls, FaultKind, Kind, Open, Question, Reply, date, typed};
use crate::words::{Words, date as say_date, fill};
use chrono::{Datelike, NaiveDate};

/// What stands in the fields of one question, just as it was typed. Back and forth, nothing of it is lost.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// The choice made, by its place.
    pub choice: Option<usize>,
    /// Safeguards chosen.
    pub controls: Controls,
    /// *None of these* among safeguards.
    pub none: bool,
    /// *I don't know*, or *all along*.
    pub open: bool,
    /// The number field.
    pub number: String,
    /// The fields of a day.
    pub day: DayText,
}

/// The three fields of a day: month, day, year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DayText(pub [String; 3]);

impl DayText {
    /// A day, typed out.
    pub fn of(day: NaiveDate) -> Self {
        Self([day.month().to_string(), day.day().to_string(), day.year().to_string()])
    }

    /// Whether nothing stands there.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|text| text.trim().is_empty())
    }

    /// The day, if it is one from `first` to `last`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(&self, first: NaiveDate, last: NaiveDate, words: &Words) -> Result<NaiveDate, String> {
        let [month, day, year] = &self.0;
        let day = typed::day(month, day, year).ok_or_else(|| words.form.no_such_day.to_owned())?;
        if (first..=last).contains(&day) {
            return Ok(day);
        }
        Err(fill(words.faults.day_outside, &[("first", &say_date(first)), ("last", &say_date(last))]))
    }

    /// The same where nothing may stand there.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read_or_none(&self, first: NaiveDate, last: NaiveDate, words: &Words) -> Result<Option<NaiveDate>, String> {
        if self.is_empty() { Ok(None) } else { self.read(first, last, words).map(Some) }
    }
}

impl Entry {
    /// What an answer looks like in the fields.
    pub fn of(reply: Option<Reply>) -> Self {
        let mut entry = Entry::default();
        match reply {
            Some(Reply::Choice(place)) => entry.choice = Some(place),
            Some(Reply::Controls(controls)) => {
                entry.controls = controls;
                entry.none = controls.is_empty();
            }
            Some(Reply::Day(day)) => entry.day = DayText::of(day),
            Some(Reply::Number(number)) => entry.number = number.to_string(),
            Some(Reply::Unknown) => entry.open = true,
            Some(Reply::Listed) | None => {}
        }
        entry
    }

    /// The answer that stands in the fields.
    ///
    /// # Errors
    /// What is missing or wrong, in a sentence.
    pub fn read(&self, question: &Question, as_of: NaiveDate, words: &Words) -> Result<Reply, String> {
        let form = &words.form;
        if self.open && question.open != Open::No {
            return self.read_open(question, words);
        }
        match question.kind {
            Kind::Choice(choices) => {
                let choice = self.choice.filter(|choice| *choice < choices);
                choice.map(Reply::Choice).ok_or_else(|| form.choose.to_owned())
            }
            Kind::Controls if self.none && !self.controls.is_empty() => {
                Err(fill(form.none_and_some, &[("other", form.none_of_these)]))
            }
            Kind::Controls if self.none || !self.controls.is_empty() => Ok(Reply::Controls(self.controls)),
            Kind::Controls => Err(form.choose.to_owned()),
            Kind::AsOf => self.read_day(date::FIRST_AS_OF, date::LAST_AS_OF, question, words),
            Kind::Day => {
                let day = self.read_day(date::FIRST_DAY, date::LAST_DAY, question, words)?;
                match day {
                    Reply::Day(day) if day > as_of => Err(FaultKind::AfterAsOf(as_of).message(&words.faults)),
                    day => Ok(day),
                }
            }
            Kind::Number(least, most) => self.read_number(least, most, question, words),
            Kind::Estate => Ok(Reply::Listed),
        }
    }

    /// *I don't know* beside something else said is a question back, never a silent choice between the two.
    fn read_open(&self, question: &Question, words: &Words) -> Result<Reply, String> {
        if question.kind == Kind::Controls && (self.none || !self.controls.is_empty()) {
            return Err(fill(words.form.none_and_some, &[("other", words.form.unknown)]));
        }
        Ok(Reply::Unknown)
    }

    fn read_day(&self, first: NaiveDate, last: NaiveDate, question: &Question, words: &Words) -> Result<Reply, String> {
        if self.day.is_empty() {
            let form = &words.form;
            return Err(if question.open == Open::No { form.enter_day } else { form.enter_day_or_unknown }.to_owned());
        }
        self.day.read(first, last, words).map(Reply::Day)
    }

    fn read_number(&self, least: i64, most: i64, question: &Question, words: &Words) -> Result<Reply, String> {
        let form = &words.form;
        if self.number.trim().is_empty() {
            return Err(
                if question.open == Open::No { form.enter_number } else { form.enter_number_or_unknown }.to_owned()
            );
        }
        let number = typed::number(&self.number).ok_or_else(|| form.not_a_number.to_owned())?;
        if (least..=most).contains(&number) {
            Ok(Reply::Number(number))
        } else {
            Err(FaultKind::NumberOutside(least, most).message(&words.faults))
        }
    }
}
