// Ways for walkers, parks and useful points of Calais. Water and ground come with the folder import: the sea is no
// area in OpenStreetMap, so that Overpass cannot give it.
[out:json][timeout:120][bbox:50.935,1.81,50.98,1.89];
(
  way["highway"];
  way["leisure"="park"];
  relation["leisure"="park"]["type"="multipolygon"];
  nwr["amenity"~"^(toilets|pharmacy|hospital|bicycle_rental)$"];
  node["railway"="station"];
);
out geom;
