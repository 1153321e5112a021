package io.hallbridge.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What was asked for.
 *
 * @param quick sizes that all end within ten minutes
 * @param only the works wanted; all where there is none
 * @param size rows instead of each work's own; 0 for those
 * @param rounds how often each is done; 0 for the work's own
 * @param json whether one JSON object is printed instead of tables
 * @param peers whether peers take part
 * @param page whether only the pages are written, from what was measured before
 */
record Options(boolean quick, List<String> only, int size, int rounds, boolean json, boolean peers, boolean page) {
    Options {
        only = List.copyOf(only);
    }

    /** Says what is wrong with the words, in a sentence. */
    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1;

        NotUnderstood(String sentence) {
            super(sentence);
        }
    }

    static Options of(String... args) throws NotUnderstood {
        boolean quick = false;
        boolean json = false;
        boolean peers = true;
        boolean page = false;
        int size = 0;
        int rounds = 0;
        List<String> only = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--quick" -> quick = true;
                case "--peers" -> peers = true;
                case "--no-peers" -> peers = false;
                case "--page" -> page = true;
                case "--only" -> only.add(work(value(args, i++)));
                case "--size" -> size = number(args, i++);
                case "--rounds" -> rounds = number(args, i++);
                case "--output" -> json = output(value(args, i++));
                default -> throw new NotUnderstood(args[i] + " is not known; bench/run --help says what is");
            }
        }
        return new Options(quick, only, size, rounds, json, peers, page);
    }

    private static String work(String name) throws NotUnderstood {
        if (!Plan.WORKS.contains(name)) {
            throw new NotUnderstood("--only needs one of " + String.join(", ", Plan.WORKS) + ", not " + name);
        }
        return name;
    }

    private static boolean output(String form) throws NotUnderstood {
        if (!form.equals("json") && !form.equals("text")) {
            throw new NotUnderstood("--output is text or json, not " + form);
        }
        return form.equals("json");
    }

    private static String value(String[] args, int at) throws NotUnderstood {
        if (at + 1 == args.length) {
            throw new NotUnderstood(args[at] + " needs a value");
        }
        return args[at + 1];
    }

    private static int number(String[] args, int at) throws NotUnderstood {
        String value = value(args, at);
        if (!value.matches("[1-9][0-9]{0,7}")) {
            throw new NotUnderstood(args[at] + " needs a whole number, not " + value);
        }
        return Integer.parseInt(value);
    }

    boolean wants(String work) {
        return only.isEmpty() || only.contains(work);
    }

    /** Whether this is the measurement that the pages tell of. */
    boolean whole() {
        return !quick && size == 0;
    }
}
