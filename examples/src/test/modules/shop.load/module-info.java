module shop.load {
  requires io.katydid;

  opens shop to
      io.katydid; // where the plans of its user classes are
}
