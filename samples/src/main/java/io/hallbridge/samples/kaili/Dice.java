package io.hallbridge.samples.kaili;

/** Choices that look random and are the same on every machine: they depend on nothing but the words given. */
record Dice(int hash) {
    static Dice of(String... words) {
        int hash = 17;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = (hash ^ word.charAt(i)) * 0x01000193;
            }
            hash ^= hash >>> 15;
        }
        hash *= 0x2c1b3c6d;
        return new Dice((hash ^ (hash >>> 13)) & 0x7fffffff);
    }

    int below(int limit) {
        return hash % limit;
    }

    boolean chance(int percent) {
        return hash / 7 % 100 < percent;
    }
}
