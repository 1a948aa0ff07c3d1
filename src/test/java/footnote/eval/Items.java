package footnote.eval;

/// Items for tests.
final class Items {
  private Items() {}

  static Item of(
      String id, String status, Boolean answerable, boolean match, Integer rank, Double trust) {
    return new Item(
            id,
            status,
            answerable,
            match,
            false,
            null,
            0,
            match,
            trust,
            "…",
            status.equals("answered") ? 10 : 0,
            "",
            match ? 1 : 0,
            match,
            status.equals("answered") ? 2 : 0,
            match ? 1 : 0,
            status.equals("answered") ? 2 : 0,
            0,
            Verdict.RIGHT,
            null)
        .ranked(rank != null, rank == null || rank < 1 ? null : rank, rank == null ? 0 : .5, 7);
  }

  static Item right(String id) {
    return of(id, "answered", true, true, 1, .9);
  }

  static Item wrong(String id) {
    return of(id, "answered", true, false, 2, .5);
  }
}
