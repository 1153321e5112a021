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
import java.util.stream.Collectors;

/** Reads a profile from YAML; the format is described for editors in {@code formats/profile.schema.json}. */
final class ProfileFile {
    private static final int MOST_DOCUMENTS = 100_000;
    private static final int MOST_BYTES = 256 * 1024 * 1024;
    private static final Text POINTER =
            new Text("这里应当是 JSON 指针，例如 /data/code", "a JSON pointer belongs here, for instance /data/code");
    private static final Text HEADER = new Text("这不是 HTTP 头的名称", "this is no name of an HTTP header");

    private ProfileFile() {}

    static Profile read(Setting root) {
        Setting title = root.get("title");
        String name = root.get("profile").needed();
        Profile profile = new Profile(
                name,
                new Text(title.get("zh").text(name), title.get("en").text(name)),
                sending(root.get("send")),
                answering(root.get("answer")),
                root.get("acceptance")
                        .among(List.of("final", "deferred"))
                        .filter("deferred"::equals)
                        .isPresent(),
                optional(root.get("look-up")).map(ProfileFile::lookUp),
                optional(root.get("receipts")).map(receipts -> Call.read(receipts.get("call"), Set.of("id"))),
                optional(root.get("list")).map(ProfileFile::listing),
                optional(root.get("health")).map(health -> Call.read(health, Set.of())),
                optional(root.get("auth")).map(Signing::read));
        root.reportUnknown();
        return profile;
    }

    private static Optional<Setting> optional(Setting setting) {
        return Optional.of(setting).filter(Setting::present);
    }

    private static Profile.Sending sending(Setting send) {
        Set<String> places = Set.of("dataset");
        Setting idempotency = send.get("idempotency");
        Optional<String> header = idempotency.get("header").text();
        if (header.isPresent() && !header.get().matches("[A-Za-z0-9-]+")) {
            idempotency.get("header").problem(HEADER);
        }
        Setting limits = send.get("limits");
        return new Profile.Sending(
                Call.read(send.get("upsert"), places),
                Call.read(send.get("retire"), places),
                Template.read(send.get("body"), false),
                Template.read(send.get("document"), true),
                Template.read(send.get("retired"), true),
                header,
                idempotency.get("repeatable").flag(false),
                (int) limits.get("documents").integer(500, 1, MOST_DOCUMENTS),
                (int) limits.get("bytes").integer(8 * 1024 * 1024, 1024, MOST_BYTES));
    }

    private static Profile.Answering answering(Setting answer) {
        Setting success = answer.get("success");
        Map<JsonPointer, String> values = new LinkedHashMap<>();
        success.get("at").entries().forEach((at, value) -> values.put(pointer(value, at), value.needed()));
        return new Profile.Answering(
                statuses(success.get("status")),
                values,
                pointer(answer.get("code")),
                pointer(answer.get("message")),
                optional(answer.get("number")).map(ProfileFile::pointer),
                outcomes(answer.get("outcomes")),
                classes(answer.get("classes")));
    }

    private static Profile.Outcomes outcomes(Setting outcomes) {
        Setting join = outcomes.get("join");
        boolean byKey = join.get("by")
                .among(List.of("key", "index"))
                .filter("key"::equals)
                .isPresent();
        Map<String, Outcome.State> states = new HashMap<>();
        outcomes.get("accepted").texts().forEach(word -> states.put(word, Outcome.State.ACCEPTED));
        outcomes.get("duplicate").texts().forEach(word -> states.put(word, Outcome.State.DUPLICATE));
        outcomes.get("refused").texts().forEach(word -> states.put(word, Outcome.State.REFUSED));
        outcomes.get("retry").texts().forEach(word -> states.put(word, Outcome.State.LATER));
        outcomes.get("awaiting").texts().forEach(word -> states.put(word, Outcome.State.AWAITING));
        return new Profile.Outcomes(
                pointer(outcomes.get("at")),
                byKey ? Optional.of(pointer(join.get("field"))) : Optional.empty(),
                pointer(outcomes.get("state")),
                states,
                pointer(outcomes.get("code")),
                pointer(outcomes.get("message")),
                optional(outcomes.get("version")).map(ProfileFile::pointer));
    }

    private static Profile.Classes classes(Setting classes) {
        Map<String, AnswerClass> codes = new HashMap<>();
        Map<Integer, AnswerClass> statuses = new HashMap<>();
        for (AnswerClass each : AnswerClass.values()) {
            Setting named = classes.get(each.word());
            named.get("code").texts().forEach(code -> codes.put(code, each));
            statuses(named.get("status")).forEach(status -> statuses.put(status, each));
        }
        return new Profile.Classes(codes, statuses);
    }

    private static Profile.LookUp lookUp(Setting lookUp) {
        Setting unknown = lookUp.get("never-seen");
        return new Profile.LookUp(
                Call.read(lookUp.get("call"), Set.of("id")),
                (int) unknown.get("status").integer(404, 200, 599),
                unknown.get("code").text());
    }

    private static Profile.Listing listing(Setting list) {
        Setting state = list.get("state");
        return new Profile.Listing(
                Call.read(list.get("call"), Set.of("dataset", "after", "size")),
                pointer(list.get("items")),
                pointer(list.get("key")),
                pointer(list.get("fingerprint")),
                pointer(state.get("at")),
                state.get("current").texts(),
                pointer(list.get("next")),
                pointer(list.get("total")),
                optional(list.get("version")).map(ProfileFile::pointer));
    }

    private static Set<Integer> statuses(Setting setting) {
        return setting.items().stream()
                .map(item -> (int) item.integer(0, 200, 599))
                .collect(Collectors.toSet());
    }

    private static JsonPointer pointer(Setting setting) {
        return pointer(setting, setting.needed());
    }

    private static JsonPointer pointer(Setting setting, String written) {
        if (written.isEmpty() || written.startsWith("/")) {
            return JsonPointer.compile(written);
        }
        setting.problem(POINTER);
        return JsonPointer.empty();
    }
}
