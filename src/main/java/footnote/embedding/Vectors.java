package footnote.embedding;

/// Arithmetic on vectors.
final class Vectors {
  private Vectors() {}

  static float[] mean(float[][] rows) {
    float[] sum = new float[rows[0].length];
    for (float[] row : rows) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += row[i];
      }
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= rows.length;
    }
    return sum;
  }

  /// Scales the vector to length 1 in place; a zero vector stays as it is.
  static float[] unit(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += x * x;
    }
    float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= scale;
    }
    return vector;
  }
}
