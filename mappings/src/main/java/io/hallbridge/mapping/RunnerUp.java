package io.hallbridge.mapping;

import io.hallbridge.finding.Text;

/**
 * The rows that fit next best when a header was looked for.
 *
 * @param row the first of them
 * @param score how many of the mapping's columns they have
 */
record RunnerUp(int row, int score) {
    Text shown() {
        return new Text("；其次是第 " + row + " 行，" + score + " 列相符", "; next best row " + row + " with " + score);
    }
}
