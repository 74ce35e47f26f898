/** A page of a site, around what a host has made of a snippet. */
export const pageOf = (body, head = '', lang = 'en') => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Subprocessors</title>
${head}
</head>
<body>
<main>
<h1>Subprocessors</h1>
${body}
</main>
</body>
</html>
`;
