//! The tier, supported and arguable, and the reasons that lead there.

use super::names;
use super::pieces::{keyed, leaf, p, section, tag, text};
use super::view::{View, cite};
use crate::assessment::Reason;
use crate::facts::Tier;
use crate::widget::dom::several;
use crate::words::fill;
use yew::prelude::*;

/// The tier section; nothing where nothing lapsed.
pub fn tiers(view: &View<'_>) -> Option<Html> {
    let (words, assessment) = (&view.words.tiers, view.assessment.as_ref());
    let today = assessment.today.tiers?;
    let phrase = |tier| view.tier(tier);
    // Where all is known, or where finding out changes no tier, the best is what the answers support.
    let best =
        assessment.if_best.as_ref().map_or(Some(today.supported), |best| best.tiers.map(|tiers| tiers.supported));
    let worst = ("worst", phrase(today.supported));
    let (heading, supported) = match best {
        None => (fill(words.heading_none, &[worst]), words.at_worst),
        Some(best) if best != today.supported => {
            (fill(words.heading_range, &[("best", phrase(best)), worst]), words.at_worst)
        }
        _ if today.supported == today.arguable => (fill(words.heading, &[("tier", worst.1)]), words.supported),
        _ => {
            let two = [("supported", worst.1), ("arguable", phrase(today.arguable))];
            (fill(words.heading_two, &two), words.supported)
        }
    };
    let step = |tier: Tier| {
        let tags = [
            (tier == today.supported, supported),
            (tier == today.arguable, words.arguable),
            (best == Some(tier) && tier != today.supported, words.at_best),
        ];
        let class = if tier == today.supported {
            "here"
        } else if tier == today.arguable {
            "there"
        } else {
            ""
        };
        let tags = tags.into_iter().filter(|(holds, _)| *holds);
        let tags = several(tags.flat_map(|(_, tag)| [text(" "), leaf("span", "tag", tag)]).collect());
        let name = leaf("b", "", names::tier(tier, view.words));
        tag("li", class, vec![name, tags, p("hint", words.meanings[tier as usize])])
    };
    let reason = |reason: &Reason| {
        let sentence = names::reason(reason.code, &words.reasons);
        keyed(sentence, tag("li", "", vec![text(sentence), text(" "), cite(reason.cites)]))
    };
    let body = vec![
        p("", words.intro),
        tag("ol", "ladder", Tier::ALL.into_iter().map(step).collect()),
        leaf("h3", "", words.reasons_heading),
        tag("ul", "reasons", assessment.reasons.iter().map(reason).collect()),
    ];
    Some(section(super::nav::TIERS, heading, body))
}
