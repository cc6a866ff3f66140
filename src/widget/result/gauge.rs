//! The score as one scale from 0 to 100: what fills it, in points. Plain data, drawn by [`super::pictures`].

use crate::assessment::{Assessment, Band, Parts, Score};

/// Most points of the five parts that add up, in their order (`model.md` §7).
pub const MOST: [i64; 5] = [35, 20, 20, 15, 10];

/// Where a band begins and ends on the scale, in points, for those that have a width.
pub const BANDS: [(Band, i64, i64); 4] =
    [(Band::Low, 0, 25), (Band::Moderate, 25, 50), (Band::High, 50, 75), (Band::Severe, 75, 100)];

/// The scale and what fills it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gauge {
    /// What fills the scale, from 0 on without a gap.
    pub pieces: Vec<Fill>,
    /// The score with what is not known at its best; the score itself where all is known. 0 to 100.
    pub low: i64,
    /// The score. 0 to 100.
    pub high: i64,
    /// The band of each.
    pub bands: [Band; 2],
    /// The part with more points than any other; none where two share the first place.
    pub most: Option<(usize, i64)>,
    /// Points taken off what the parts add up to.
    pub taken: i64,
}

/// A stretch of the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fill {
    /// What it stands for.
    pub kind: FillKind,
    /// Where it begins, in points.
    pub from: i64,
    /// Where it ends, in points; above `from`.
    pub to: i64,
}

/// What a stretch stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FillKind {
    /// Points of a part, 0 to 4, that hold whatever the unknown answers turn out to be.
    Known(usize),
    /// Points that only answers counted as the worst add.
    Open,
    /// Points that the parts add up to, and that were taken off: credit, or a total that is held.
    Taken,
}

/// The five parts that add up, in their order.
pub fn adding(parts: &Parts) -> [i64; 5] {
    [parts.culpability, parts.time, parts.reach, parts.safeguards, parts.history]
}

/// A score's rows as a table: the five parts, credit, what else the total differs by, the total. All but the last add up
/// to it.
pub fn rows(score: &Score) -> [i64; 8] {
    let [a, b, c, d, e] = adding(&score.parts);
    [a, b, c, d, e, score.parts.credit, score.total - score.parts.sum(), score.total]
}

/// The scale for an assessment.
pub fn gauge(assessment: &Assessment) -> Gauge {
    let worst = &assessment.today.score;
    let best = assessment.if_best.as_ref().map_or(worst, |best| &best.score);
    of_scores(best, worst)
}

fn of_scores(best: &Score, worst: &Score) -> Gauge {
    let low = best.total.min(worst.total);
    let points = adding(&worst.parts);
    let sum = points.iter().sum::<i64>();
    let taken = (sum - worst.total).max(0);
    let mut stack = Stack { pieces: Vec::new(), at: 0 };
    for (part, points) in adding(&best.parts).into_iter().enumerate() {
        stack.fill(FillKind::Known(part), stack.at.saturating_add(points).min(low));
    }
    stack.fill(FillKind::Open, worst.total);
    stack.fill(FillKind::Taken, sum);
    let largest = points.iter().copied().max().unwrap_or_default();
    let mut first = points.iter().enumerate().filter(|(_, points)| **points == largest);
    let most = match (first.next(), first.next()) {
        (Some((part, points)), None) => Some((part, *points)),
        _ => None,
    };
    Gauge { pieces: stack.pieces, low, high: worst.total, bands: [best.band, worst.band], most, taken }
}

/// Pieces one after the other.
struct Stack {
    pieces: Vec<Fill>,
    at: i64,
}

impl Stack {
    /// Fills on to this point, where it is not filled so far yet.
    fn fill(&mut self, kind: FillKind, to: i64) {
        let to = to.min(100);
        if to > self.at {
            self.pieces.push(Fill { kind, from: self.at, to });
            self.at = to;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::clinic;
    use super::*;
    use crate::assessment::{ScoreBasis, assess};
    use crate::facts::current;
    use FillKind::*;

    fn score(total: i64, parts: [i64; 6]) -> Score {
        let [culpability, time, reach, safeguards, history, credit] = parts;
        let parts = Parts { culpability, time, reach, safeguards, history, credit };
        Score { total, band: Band::of(total), parts, basis: ScoreBasis::default() }
    }

    fn drawn(gauge: &Gauge) -> Vec<(FillKind, i64, i64)> {
        gauge.pieces.iter().map(|piece| (piece.kind, piece.from, piece.to)).collect()
    }

    #[test]
    fn the_parts_fill_it_one_after_the_other() {
        let score = score(87, [35, 20, 20, 12, 0, 0]);
        let gauge = of_scores(&score, &score);
        assert_eq!(drawn(&gauge), [(Known(0), 0, 35), (Known(1), 35, 55), (Known(2), 55, 75), (Known(3), 75, 87)]);
        assert_eq!((gauge.low, gauge.high, gauge.taken, gauge.most), (87, 87, 0, Some((0, 35))));
    }

    #[test]
    fn credit_is_taken_off_the_end() {
        let score = score(33, [15, 10, 11, 2, 10, -15]);
        let gauge = of_scores(&score, &score);
        let expected = [(Known(0), 0, 15), (Known(1), 15, 25), (Known(2), 25, 33), (Taken, 33, 48)];
        assert_eq!((drawn(&gauge), gauge.taken), (expected.to_vec(), 15));
    }

    #[test]
    fn a_total_that_is_held_takes_off_too() {
        let score = score(24, [0, 20, 14, 0, 0, -5]);
        let gauge = of_scores(&score, &score);
        assert_eq!(drawn(&gauge), [(Known(1), 0, 20), (Known(2), 20, 24), (Taken, 24, 34)]);
        assert_eq!(gauge.taken, 10);
    }

    #[test]
    fn a_score_of_one_is_drawn_though_credit_is_more() {
        let score = score(1, [0, 0, 4, 0, 0, -15]);
        assert_eq!(drawn(&of_scores(&score, &score)), [(Known(2), 0, 1), (Taken, 1, 4)]);
    }

    #[test]
    fn the_rows_add_up() {
        assert_eq!(rows(&score(24, [0, 20, 14, 0, 0, -5])), [0, 20, 14, 0, 0, -5, -5, 24]);
        assert_eq!(rows(&score(1, [0, 0, 4, 0, 0, -15])), [0, 0, 4, 0, 0, -15, 12, 1]);
    }

    #[test]
    fn what_is_not_known_stands_after_what_is() {
        let (best, worst) = (score(46, [15, 20, 11, 0, 0, 0]), score(81, [35, 20, 11, 15, 0, 0]));
        let gauge = of_scores(&best, &worst);
        assert_eq!(drawn(&gauge), [(Known(0), 0, 15), (Known(1), 15, 35), (Known(2), 35, 46), (Open, 46, 81)]);
        assert_eq!((gauge.low, gauge.high), (46, 81));
    }

    #[test]
    fn at_best_a_total_may_be_held_where_at_worst_it_is_not() {
        let gauge = of_scores(&score(24, [0, 20, 11, 0, 0, 0]), &score(81, [35, 20, 11, 15, 0, 0]));
        assert_eq!(drawn(&gauge), [(Known(1), 0, 20), (Known(2), 20, 24), (Open, 24, 81)]);
    }

    #[test]
    fn no_part_is_the_most_where_two_are() {
        let score = score(40, [15, 15, 10, 0, 0, 0]);
        assert_eq!(of_scores(&score, &score).most, None);
    }

    /// Whatever is answered, the pieces lie end to end, from 0, and those that count end at the score.
    #[test]
    fn the_pieces_of_real_answers_add_up() {
        for (unknown, corrected) in [(false, false), (true, false), (false, true), (true, true)] {
            let mut answers = clinic("2016-07-15");
            if unknown {
                answers.conduct.risk_analysis = None;
                answers.conduct.controls = None;
            }
            answers.estate[0].corrected_on = corrected.then(|| answers.as_of.pred_opt().unwrap());
            let gauge = gauge(&assess(&answers, current()));
            let mut at = 0;
            for piece in &gauge.pieces {
                assert_eq!(piece.from, at, "{gauge:?}");
                at = piece.to;
            }
            let counted = gauge.pieces.iter().filter(|piece| piece.kind != Taken).map(|piece| piece.to).max();
            assert_eq!(counted, Some(gauge.high), "{gauge:?}");
            assert_eq!(unknown, gauge.low < gauge.high);
        }
    }
}
