package footnote.llm;

/// What is said to a model: who it is and what the rules are, and the matter itself.
record Message(String system, String user) {}
