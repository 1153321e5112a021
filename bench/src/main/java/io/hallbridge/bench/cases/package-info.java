/** The cases that everybody is given, from one seed: as workbook, as text and as table. All invented. */
@NullMarked
package io.hallbridge.bench.cases;

import org.jspecify.annotations.NullMarked;
