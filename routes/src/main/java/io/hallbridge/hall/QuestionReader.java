package io.hallbridge.hall;

import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.util.Optional;
import java.util.Set;

/** Reads from a profile how a hall is asked: for the answer to a batch, for its decisions, for what it holds. */
final class QuestionReader {
    private static final Set<String> OF_BATCH = Set.of("id", "batch", "dataset");
    private static final int PAGE = 1000;
    private static final Text ONE_WAY = new Text(
            "按键翻页用 next，按页号翻页用 first-page：两者写一个",
            "pages follow by key with next, or by number with first-page: write one of them");

    private QuestionReader() {}

    static Profile.LookUp lookUp(Setting lookUp) {
        Setting unknown = lookUp.get("never-seen");
        return new Profile.LookUp(
                asking(lookUp),
                (int) unknown.get("status").integer(404, 200, 599),
                unknown.get("code").text());
    }

    static Profile.Asking receipts(Setting receipts) {
        return asking(receipts);
    }

    private static Profile.Asking asking(Setting question) {
        Setting outcomes = question.get("outcomes");
        return new Profile.Asking(
                Call.read(question.get("call"), OF_BATCH),
                Places.given(question.get("body")).map(body -> Template.read(body, Template.Of.QUESTION)),
                outcomes.present() ? AnsweringReader.outcomes(outcomes) : Optional.empty());
    }

    static Profile.Listing listing(Setting list) {
        Setting state = list.get("state");
        Optional<Integer> firstPage =
                Places.given(list.get("first-page")).map(setting -> (int) setting.integer(1, 0, 1));
        Setting next = list.get("next");
        if (next.present() == firstPage.isPresent()) {
            list.problem(ONE_WAY);
        }
        Setting call = list.get("call");
        return new Profile.Listing(
                new Profile.Asking(
                        Call.read(call, Set.of("dataset", "after", "size", "page")),
                        Places.given(list.get("body")).map(body -> Template.read(body, Template.Of.LISTING)),
                        Optional.empty()),
                (int) list.get("size").integer(PAGE, 1, 10_000),
                firstPage,
                Places.needed(list.get("items")),
                Places.needed(list.get("key")),
                Places.needed(list.get("fingerprint")),
                Places.perhaps(state.get("at")),
                state.get("current").texts(),
                Places.perhaps(next),
                Places.perhaps(list.get("total")),
                Places.perhaps(list.get("version")));
    }
}
