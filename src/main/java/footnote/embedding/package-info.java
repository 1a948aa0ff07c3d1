/// Texts become vectors and token states: one ONNX session per model, run inside the process.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package footnote.embedding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
