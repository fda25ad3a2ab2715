// The tables of #study: see db/README.md, "Declare a table".
export {}
