//! Pieces that are drawn anew only when they would show something else: a changed answer leaves most of the page as it
//! is, and drawing and comparing the rest would be half of what it takes to show it.

use super::bars::LogScale;
use super::gauge::Gauge;
use super::pieces::{Table, draw_table};
use super::timeline::Timeline;
use super::why::Source;
use super::years::Years;
use super::{cases, chart, limits, pictures};
use crate::answers::Answers;
use crate::assessment::Near;
use crate::widget::files::compared;
use crate::widget::try_out::{Mark, picture_of};
use chrono::NaiveDate;
use std::rc::Rc;
use yew::prelude::*;

/// What a piece shows, as data: all it is drawn from beside facts and words.
#[derive(Clone, PartialEq)]
pub enum Piece {
    /// A table.
    Table(Table),
    /// A published case.
    Case(Near),
    /// The amounts of the published cases.
    Dots(LogScale),
    /// What the figures were computed with, on this day, the products' ends of support checked on that.
    Basis(NaiveDate, NaiveDate),
    /// The score.
    Gauge(Gauge),
    /// Dollars by calendar year.
    Years(Years),
    /// The servers over time.
    Timeline(Timeline),
    /// The days on which something turns.
    Marks(Vec<Mark>),
    /// What differs from these answers.
    Compared(Rc<Answers>, Source),
}

#[derive(PartialEq, Properties)]
struct StillProps {
    piece: Piece,
}

/// One component for all of them: each of its own would be two kilobytes of program.
#[component]
fn Still(props: &StillProps) -> Html {
    match &props.piece {
        Piece::Table(table) => draw_table(table),
        Piece::Case(near) => cases::case(near),
        Piece::Dots(scale) => chart::dots(*scale),
        Piece::Basis(day, checked) => limits::basis(*day, *checked),
        Piece::Gauge(gauge) => pictures::gauge::draw(gauge),
        Piece::Years(years) => pictures::years::draw(years),
        Piece::Timeline(timeline) => pictures::timeline::draw(timeline),
        Piece::Marks(marks) => picture_of(marks),
        Piece::Compared(then, now) => compared(then, now),
    }
}

impl Piece {
    /// The piece, where it stands.
    pub fn html(self) -> Html {
        html! { <Still piece={self} /> }
    }
}
