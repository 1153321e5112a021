package io.hallbridge.rehearsal;

import io.hallbridge.finding.Text;
import io.hallbridge.frontdb.TableProfiles;
import io.hallbridge.hall.Profiles;
import io.hallbridge.setting.Problem;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds what is wrong in profiles and in their exchanges, and what nobody has recorded yet. */
public final class ProfileLint {
    private static final Text NO_EXCHANGES = new Text(
            "没有记录；在旁边写一份 NAME.exchanges.yaml，profiles test 就能离线验证",
            "no exchanges are recorded; write NAME.exchanges.yaml beside it, so that profiles test can prove it offline");
    private static final Text NO_SUCCESS = new Text("记录里没有接收成功的", "no exchange shows a document that is accepted");
    private static final Text NO_REFUSAL =
            new Text("记录里没有拒绝的", "no exchange shows a document or a batch that is refused");
    private static final Text NO_CREDENTIAL =
            new Text("记录里没有凭据不被认可的", "no exchange shows a credential that is turned down");

    private ProfileLint() {}

    /** What is missing in profiles of these names; what is wrong goes to the problems they were opened with. */
    public static List<Problem> of(Collection<String> names, Profiles profiles, Problems problems) {
        Problems warnings = new Problems();
        for (String name : names) {
            if (TableProfiles.find(name, profiles).isPresent()) {
                continue; // there are no calls to record
            }
            profiles.find(name);
            Optional<Setting> root = profiles.exchanges(name, problems);
            if (root.isEmpty()) {
                warn(warnings, "profiles/" + name + ".yaml", NO_EXCHANGES);
                continue;
            }
            if (root.get().present()) {
                Dialogues.read(root.get(), profiles, problems).ifPresent(dialogues -> {
                    try (dialogues) {
                        look(dialogues, warnings);
                    }
                });
            }
        }
        return warnings.all();
    }

    private static void look(Dialogues dialogues, Problems warnings) {
        List<Dialogue.End> ends = dialogues.all().stream().map(Dialogue::end).toList();
        Predicate<Dialogue.End> accepted = end -> end.documents().values().stream()
                .anyMatch(word -> word.startsWith("accepted") || word.startsWith("awaiting"));
        Predicate<Dialogue.End> refused = end -> end.whole().startsWith("refused")
                || end.documents().values().stream().anyMatch(word -> word.startsWith("refused"));
        boolean asked = !dialogues.way().auth().signing().asksNobody();
        if (ends.stream().noneMatch(accepted)) {
            warn(warnings, dialogues.file(), NO_SUCCESS);
        }
        if (ends.stream().noneMatch(refused)) {
            warn(warnings, dialogues.file(), NO_REFUSAL);
        }
        if (asked && ends.stream().noneMatch(end -> end.whole().equals("reauthenticate"))) {
            warn(warnings, dialogues.file(), NO_CREDENTIAL);
        }
    }

    private static void warn(Problems warnings, String file, Text text) {
        warnings.add(file, 0, "", text);
    }
}
