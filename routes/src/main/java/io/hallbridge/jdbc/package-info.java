/** The JDBC drivers at hand, the connections they make, and what a database says when something goes wrong. */
@NullMarked
package io.hallbridge.jdbc;

import org.jspecify.annotations.NullMarked;
