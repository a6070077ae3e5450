"""One file for each kind of step; `registry` lists them."""
