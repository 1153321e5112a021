/** A YAML file read strictly: every problem with its line and path, all of them reported together. */
@NullMarked
package io.hallbridge.setting;

import org.jspecify.annotations.NullMarked;
