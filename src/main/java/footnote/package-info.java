/// Footnote.
@NullMarked
package footnote;

import org.jspecify.annotations.NullMarked;
