// The tables of #exams: see db/README.md, "Declare a table".
export {}
