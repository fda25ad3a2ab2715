// The tables of #curriculum: see db/README.md, "Declare a table".
export {}
