package io.hallbridge.rehearsal;

import io.hallbridge.delivery.OverLine;
import io.hallbridge.delivery.Unanswered;
import io.hallbridge.hall.Listed;
import io.hallbridge.hall.Outcome;
import io.hallbridge.hall.Profiles;
import io.hallbridge.hall.Receipt;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Plays the exchanges recorded with a profile, without any network. */
public final class Rehearsal {
    private Rehearsal() {}

    /** Plays all that are recorded with a profile, none where none are; what is wrong with their file goes to the problems. */
    public static List<Rehearsed> of(String profile, Profiles profiles, Problems problems) {
        Optional<Setting> root = profiles.exchanges(profile, problems);
        if (root.isEmpty() || !root.get().present()) {
            return List.of();
        }
        Optional<Dialogues> read = Dialogues.read(root.get(), profiles, problems);
        if (read.isEmpty()) {
            return List.of();
        }
        try (Dialogues dialogues = read.get()) {
            return dialogues.all().stream().map(one -> play(one, dialogues)).toList();
        }
    }

    private static Rehearsed play(Dialogue dialogue, Dialogues of) {
        Tape tape = new Tape(dialogue.calls());
        List<Difference> differences = new ArrayList<>();
        try {
            OverLine line = new OverLine(of.hall(), of.way(), tape, Clock.fixed(of.at(), ZoneOffset.UTC));
            List<Difference> ends = ends(dialogue, line, tape);
            differences.addAll(tape.differences());
            differences.addAll(ends);
        } catch (Unanswered unanswered) {
            differences.addAll(tape.differences());
            differences.addAll(compared(
                    "outcome", said(dialogue.end()), unanswered.failure().text().en()));
        }
        return new Rehearsed(dialogue.name(), of.file(), dialogue.line(), differences);
    }

    private static List<Difference> ends(Dialogue dialogue, OverLine line, Tape tape) throws Unanswered {
        Dialogue.End end = dialogue.end();
        return switch (dialogue.about()) {
            case SEND -> fared(end, line.send(dialogue.batch(), false, tape::goesOn));
            case IN_DOUBT -> fared(end, line.send(dialogue.batch(), true, tape::goesOn));
            case RECEIPTS -> documents(end.documents(), words(line.decisions(dialogue.batch())));
            case LIST -> listed(end.listed(), line.list(dialogue.batch().dataset()));
        };
    }

    private static List<Difference> fared(Dialogue.End end, OverLine.Fared fared) {
        if (fared.receipt().isPresent() && end.whole().isEmpty()) {
            return documents(end.documents(), words(fared.receipt().get()));
        }
        String got = fared.receipt().map(receipt -> words(receipt).toString()).orElse(fared.whole());
        List<Difference> differences = new ArrayList<>();
        if (!got.equals(said(end))) {
            String why = fared.why().isEmpty() ? "" : " (" + fared.why() + ")";
            differences.add(new Difference("outcome", said(end), got + why));
        }
        if (end.after().isPresent()) {
            differences.addAll(compared("outcome.after", seconds(end.after()), seconds(fared.after())));
        }
        return differences;
    }

    private static String said(Dialogue.End end) {
        if (!end.whole().isEmpty()) {
            return end.whole();
        }
        return end.documents().isEmpty() ? end.listed().toString() : new TreeMap<>(end.documents()).toString();
    }

    private static String seconds(Optional<Duration> after) {
        return after.map(wait -> String.valueOf(wait.toSeconds())).orElse("");
    }

    private static List<Difference> compared(String where, String expected, String got) {
        return expected.equals(got) ? List.of() : List.of(new Difference(where, expected, got));
    }

    private static Map<String, String> words(Receipt receipt) {
        Map<String, String> words = new TreeMap<>();
        for (Outcome outcome : receipt.outcomes()) {
            String state = outcome.state() == Outcome.State.LATER
                    ? "retry"
                    : outcome.state().name().toLowerCase(Locale.ROOT);
            words.put(outcome.key(), (state + " " + outcome.code()).strip());
        }
        return words;
    }

    /** A code that is not recorded is not asked for. */
    private static List<Difference> documents(Map<String, String> wanted, Map<String, String> got) {
        List<Difference> differences = new ArrayList<>();
        Map<String, String> all = new TreeMap<>(got);
        wanted.forEach((key, words) -> {
            String fared = all.getOrDefault(key, "");
            if (!fared.equals(words) && !fared.startsWith(words + " ")) {
                differences.add(new Difference("outcome.documents." + key, words, fared));
            }
            all.remove(key);
        });
        all.forEach((key, words) -> differences.add(new Difference("outcome.documents." + key, "", words)));
        return differences;
    }

    private static List<Difference> listed(List<Listed> wanted, List<Listed> got) {
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(wanted.size(), got.size()); i++) {
            differences.addAll(compared("outcome.listed[" + i + "]", at(wanted, i), at(got, i)));
        }
        return differences;
    }

    private static String at(List<Listed> list, int index) {
        if (index >= list.size()) {
            return "";
        }
        Listed one = list.get(index);
        return one.key() + " " + one.fingerprint() + (one.current() ? "" : " withdrawn")
                + (one.version() == 0 ? "" : " version " + one.version());
    }
}
