package io.hallbridge.sandbox;

import java.util.Map;

/**
 * What somebody looks for.
 *
 * @param dataset the dataset
 * @param words parts of the name, or the beginning of the key; all must fit
 * @param department the department's name; empty for all
 * @param audience an audience's code; empty for all
 * @param page from 1
 */
record Search(String dataset, String words, String department, String audience, int page) {
    /** How many are shown on a page. */
    static final int SIZE = 20;

    private static final int LONGEST = 100;

    static Search of(Map<String, String> parameters) {
        return new Search(
                parameters.getOrDefault("dataset", "guide"),
                cut(parameters.getOrDefault("q", "").strip()),
                cut(parameters.getOrDefault("department", "")),
                cut(parameters.getOrDefault("audience", "")),
                pageOf(parameters));
    }

    /** The page asked for, 1 where it makes no sense. */
    static int pageOf(Map<String, String> parameters) {
        String page = parameters.getOrDefault("page", "1");
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
