/** The credits room, server door. Every function takes the database first; whose ledger it is comes from the actor. */
export {}
