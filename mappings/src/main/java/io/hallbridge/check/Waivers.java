package io.hallbridge.check;

import io.hallbridge.finding.Rule;
import io.hallbridge.setting.Problems;
import io.hallbridge.setting.Setting;
import io.hallbridge.setting.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults a workspace accepts for a while, in its file {@code waivers.yaml}. */
public final class Waivers {
    /** The file's name in the workspace. */
    public static final String FILE = "waivers.yaml";

    private final List<Waiver> all;

    private Waivers(List<Waiver> all) {
        this.all = List.copyOf(all);
    }

    /** Nothing is waived. */
    public static Waivers none() {
        return new Waivers(List.of());
    }

    /** Reads a workspace's waivers, of which there need not be any. */
    public static Waivers in(Path workspace, Problems problems) {
        Path file = workspace.resolve(FILE);
        return Files.exists(file) ? read(Settings.read(file, FILE, problems)) : new Waivers(List.of());
    }

    static Waivers read(Setting root) {
        List<Waiver> all = new ArrayList<>();
        for (Setting waiver : root.get("waivers").items()) {
            one(waiver).ifPresent(all::add);
        }
        root.reportUnknown();
        return new Waivers(all);
    }

    private static Optional<Waiver> one(Setting waiver) {
        WaivedPlace place = WaivedPlace.read(waiver);
        if (!place.namesTables()) {
            waiver.problem(RuleWords.NO_PLACE);
        }
        waiver.get("reason").needed();
        String owner = waiver.get("owner").needed();
        Optional<LocalDate> until = date(waiver.get("until"));
        return rule(waiver.get("rule"))
                .flatMap(rule -> until.map(day -> new Waiver(rule.id(), place, owner, day, waiver.line())));
    }

    private static Optional<Rule> rule(Setting setting) {
        String id = setting.needed();
        Optional<Rule> rule = id.isEmpty() ? Optional.empty() : RegradedRules.known(id, setting);
        rule.filter(Rule::mandatory).ifPresent(mandatory -> setting.problem(RuleWords.notToBeWaived(id)));
        return rule;
    }

    private static Optional<LocalDate> date(Setting setting) {
        String text = setting.needed();
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            setting.problem(RuleWords.NO_DATE);
            return Optional.empty();
        }
    }

    List<Waiver> all() {
        return all;
    }
}
