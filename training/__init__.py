"""Training of the encoder under names and syntax. The only Python of the project; whoever only uses whowhom needs none of it."""
