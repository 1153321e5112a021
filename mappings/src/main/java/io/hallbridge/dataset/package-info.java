/** The kinds of document a hall takes: schema, key, code tables, rules, parent, and the codes inside them. */
@NullMarked
package io.hallbridge.dataset;

import org.jspecify.annotations.NullMarked;
