import java.util.Random;

/// Vectors that no model made.
final class MadeUp {
  private MadeUp() {}

  /// A direction, each as likely as the other.
  static float[] unit(Random random, int dimensions) {
    return near(new float[dimensions], 1, random);
  }

  /// A unit vector near another one: noise of the given length is added to it.
  static float[] near(float[] vector, double noise, Random random) {
    var near = new float[vector.length];
    double squares = 0;
    for (int i = 0; i < near.length; i++) {
      near[i] = vector[i] + (float) (random.nextGaussian() * noise / Math.sqrt(near.length));
      squares += near[i] * near[i];
    }
    for (int i = 0; i < near.length; i++) {
      near[i] /= (float) Math.sqrt(squares);
    }
    return near;
  }
}
