/**
 * Names for invented people. Family names and given names are drawn apart, so that nobody real is meant; streets are of
 * no real town map.
 */
export const FAMILY = [
  ...['Abernoy', 'Baskerell', 'Cardwin', 'Dunmarsh', 'Ellerbeck', 'Farrowgate', 'Gantrell', 'Hollowick'],
  ...['Iverslade', 'Jessamond', 'Kestering', 'Lanthorp', 'Marlowen', 'Nettlecombe', 'Ostrander', 'Pellworth'],
  ...['Quillane', 'Ravensdal', 'Stavely', 'Thistlewood', 'Umberlee', 'Varnadoe', 'Wexcombe', 'Yarrowby'],
  ...['Zellerman', 'Ashgrove', 'Brightwell', 'Coldiron', 'Drummerhill', 'Eastvale', 'Fennimore', 'Greystoke'],
  ...['Hartsell', 'Ironmonger', 'Juniper', 'Larkspur', 'Mosswick', 'Northam', 'Oakhurst', 'Penhallow'],
] as const
export const GIVEN = {
  F: [
    ...['Adela', 'Bettina', 'Corazon', 'Delphine', 'Esperanza', 'Fiona', 'Greta', 'Hazel', 'Imani', 'Joyce'],
    ...[
      'Kamala',
      'Lucinda',
      'Marisol',
      'Noreen',
      'Odessa',
      'Priya',
      'Rosalba',
      'Sunniva',
      'Thelma',
      'Winona',
    ],
  ],
  M: [
    ...['Alonzo', 'Bertram', 'Cyrus', 'Desmond', 'Emilio', 'Felix', 'Gideon', 'Horatio', 'Isidro', 'Jasper'],
    ...['Kwame', 'Leopold', 'Mateo', 'Nikhil', 'Orville', 'Percival', 'Quentin', 'Rufus', 'Silas', 'Tobias'],
  ],
} as const
export const STREETS = [
  ...['Bramble Ct', 'Copperfield Ln', 'Duckmill Rd', 'Elderberry St', 'Fiddler Way', 'Gooseneck Dr'],
  ...['Hickory Row', 'Inkwell Ave', 'Juniper Bend', 'Kettle St', 'Lantern Pl', 'Millrace Rd'],
] as const
export const EMPLOYERS = [
  ...['Buckeye Lamp Works', 'Cardinal Bakery', 'Olentangy Freight', 'Scioto Paper', 'Two Rivers Tile'],
  ...['Prairie Gear', 'Limestone Schools', 'Northgate Nursery'],
] as const
