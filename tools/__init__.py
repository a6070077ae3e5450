"""What developers run now and then: vendoring, collecting texts, finding the programs that tests need."""
