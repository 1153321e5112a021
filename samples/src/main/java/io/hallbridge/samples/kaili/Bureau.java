package io.hallbridge.samples.kaili;

import java.util.List;
import java.util.Set;

/**
 * A department with a place in the hall.
 *
 * @param id its name in the workspace, {@code health}
 * @param number its place among the departments, from 1
 * @param name its full name
 * @param shortName what its files call it
 * @param kind the first two characters of its credit code: 11 authority, 12 institution, 13 people's organisation
 * @param offices its offices, the one at the hall first
 * @param firstWindow its first window
 * @param windows how many windows it has
 * @param lines its items as the content file has them
 */
record Bureau(
        String id,
        int number,
        String name,
        String shortName,
        String kind,
        List<String> offices,
        int firstWindow,
        int windows,
        List<String> lines) {
    private static final Set<String> SAYS_NOTHING = Set.of("管理", "监督", "行政", "审批", "服务", "中心", "市场");

    String creditCode() {
        return number % 9 == 4
                ? digitsOnly()
                : CodeMaker.creditCode(kind, "522601", String.format("K%07d", 1300 + number * 37));
    }

    /** Some codes happen to have no letter: those are the ones that spreadsheets turn into numbers. */
    private String digitsOnly() {
        int organisation = 90_000_000 + number * 1000;
        String code = CodeMaker.creditCode(kind, "522601", String.valueOf(organisation));
        while (!code.matches("\\d+")) {
            organisation++;
            code = CodeMaker.creditCode(kind, "522601", String.valueOf(organisation));
        }
        return code;
    }

    /** 1 an authority by law, 2 an organisation authorised by law. */
    String nature() {
        return kind.equals("11") ? "1" : "2";
    }

    /** The office whose name says most of what an item's name says; else the one at the hall. */
    String office(String of) {
        String best = offices.get(0);
        int most = 0;
        for (String office : offices) {
            int shared = shared(office, of);
            if (shared > most) {
                most = shared;
                best = office;
            }
        }
        return best;
    }

    private static int shared(String office, String of) {
        int shared = 0;
        for (int i = 0; i + 2 <= office.length(); i++) {
            String pair = office.substring(i, i + 2);
            shared += of.contains(pair) && !SAYS_NOTHING.contains(pair) ? 1 : 0;
        }
        return shared;
    }

    int window(String of) {
        return firstWindow + Dice.of(of, "window").below(windows);
    }

    /** A number of a block that no telephone has. */
    String consultPhone() {
        return String.format("0855-0000%03d", number);
    }

    String complaintPhone() {
        return String.format("0855-0000%03d", 900 + number);
    }
}
