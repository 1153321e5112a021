package io.hallbridge.hall;

import com.fasterxml.jackson.core.JsonPointer;
import io.hallbridge.finding.Text;
import io.hallbridge.setting.Setting;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Reads how answers are understood from a profile's section {@code answer}. */
final class AnsweringReader {
    private static final Text FAILURES_BY_INDEX =
            new Text("只列失败的结果必须按 key 或 row-guid 对应", "outcomes of failures alone are joined by key or row-guid");
    private static final Text FAILURES_ONLY =
            new Text("这一项只用于只列失败的结果：写 only: failures", "this is for outcomes of failures alone: write only: failures");

    private AnsweringReader() {}

    static Profile.Answering answering(Setting answer) {
        Setting success = answer.get("success");
        Setting outcomes = answer.get("outcomes");
        return new Profile.Answering(
                statuses(success.get("status")),
                Places.values(success.get("at")),
                Places.needed(answer.get("code")),
                Places.needed(answer.get("message")),
                Places.perhaps(answer.get("number")),
                outcomes(outcomes),
                classes(answer.get("classes")));
    }

    /** Empty for {@code outcomes: all}: success means that all were taken. */
    static Optional<Profile.Outcomes> outcomes(Setting outcomes) {
        if (outcomes.present() && !outcomes.isSection()) {
            outcomes.among(List.of("all"));
            return Optional.empty();
        }
        Setting join = outcomes.get("join");
        Profile.Join by = join(join);
        boolean onlyFailures = outcomes.get("only").among(List.of("failures")).isPresent();
        if (onlyFailures && by == Profile.Join.INDEX) {
            join.problem(FAILURES_BY_INDEX);
        }
        List.of("until", "of").stream()
                .map(outcomes::get)
                .filter(setting -> !onlyFailures && setting.present())
                .forEach(setting -> setting.problem(FAILURES_ONLY));
        Setting state = outcomes.get("state");
        return Optional.of(new Profile.Outcomes(
                Places.needed(outcomes.get("at")),
                onlyFailures,
                outcomes.get("of")
                        .among(List.of("batch", "run"))
                        .filter("run"::equals)
                        .isPresent(),
                Places.values(outcomes.get("until")),
                by,
                by == Profile.Join.INDEX ? JsonPointer.empty() : Places.needed(join.get("field")),
                onlyFailures ? Places.perhaps(state) : Optional.of(Places.needed(state)),
                states(outcomes),
                states(outcomes.get("contains")),
                Places.needed(outcomes.get("code")),
                Places.needed(outcomes.get("message")),
                Places.perhaps(outcomes.get("version"))));
    }

    private static Profile.Join join(Setting join) {
        String by = join.get("by").among(List.of("key", "row-guid", "index")).orElse("index");
        return switch (by) {
            case "key" -> Profile.Join.KEY;
            case "row-guid" -> Profile.Join.ROW_GUID;
            default -> Profile.Join.INDEX;
        };
    }

    private static Map<String, Outcome.State> states(Setting section) {
        Map<String, Outcome.State> states = new LinkedHashMap<>();
        BiConsumer<String, Outcome.State> read =
                (key, state) -> section.get(key).texts().forEach(word -> states.put(word, state));
        read.accept("accepted", Outcome.State.ACCEPTED);
        read.accept("duplicate", Outcome.State.DUPLICATE);
        read.accept("refused", Outcome.State.REFUSED);
        read.accept("retry", Outcome.State.LATER);
        read.accept("awaiting", Outcome.State.AWAITING);
        return states;
    }

    private static Profile.Classes classes(Setting classes) {
        Map<String, AnswerClass> codes = new HashMap<>();
        Map<String, AnswerClass> said = new LinkedHashMap<>();
        Map<Integer, AnswerClass> statuses = new HashMap<>();
        for (AnswerClass each : AnswerClass.values()) {
            Setting named = classes.get(each.word());
            named.get("code").texts().forEach(code -> codes.put(code, each));
            named.get("contains").texts().forEach(words -> said.put(words, each));
            statuses(named.get("status")).forEach(status -> statuses.put(status, each));
        }
        return new Profile.Classes(codes, said, statuses);
    }

    private static Set<Integer> statuses(Setting setting) {
        return setting.items().stream()
                .map(item -> (int) item.integer(0, 200, 599))
                .collect(Collectors.toSet());
    }
}
