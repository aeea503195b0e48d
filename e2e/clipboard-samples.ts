/**
 * What spreadsheets put on the clipboard as HTML, written anew in the structure of each: Excel a whole document with its
 * own styles and remarks, Google Sheets an element of its own around the table, LibreOffice tags of another time.
 */

export const excelRows = [
  ['', 'Search', 'Compare', 'Buy', 'Ride', 'Renew'],
  ['Touchpoints', 'Search ad', 'Shop page', 'Checkout', 'App', 'Letter'],
  ['Doing', 'Looks around', 'Rides a test bike', 'Pays', 'Rides to work', 'Thinks it over'],
  ['Pain points', 'Too many results', '', 'Shipping is dear', '', 'No reminder'],
] as const;

const excelStyle = `<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";
	mso-displayed-thousand-separator:"\\,";}
tr
	{mso-height-source:auto;}
br
	{mso-data-placement:same-cell;}
td
	{padding-top:1px; mso-ignore:padding; color:black; font-size:11.0pt; font-family:Calibri, sans-serif;
	mso-number-format:General; vertical-align:bottom; white-space:nowrap;}
.xl65
	{font-weight:700; background:#DDEBF7; mso-pattern:black none;}
.xl66
	{white-space:normal;}
-->
</style>`;

const excelHead = `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15">
<link id=Main-File rel=Main-File href="file:///C:/clip.htm">
${excelStyle}
</head>`;

/** Text in Excel's markup is broken anywhere. */
const broken = (text: string) => text.replace(' ', '\r\n  ');

export const excel = `${excelHead}

<body link="#0563C1" vlink="#954F72">

<table border=0 cellpadding=0 cellspacing=0 width=512 style='border-collapse:
 collapse;width:384pt'>
<!--StartFragment-->
 <col width=128 span=6 style='mso-width-source:userset;width:96pt'>
${excelRows
  .map(
    (row, y) => ` <tr height=20 style='height:15.0pt'>
${row.map((text) => `  <td height=20 class=${y === 0 ? 'xl65' : 'xl66'} width=128 style='height:15.0pt;width:96pt'>${broken(text)}</td>`).join('\n')}
 </tr>`,
  )
  .join('\n')}
<![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>
  <td width=128 style='width:96pt'></td>
 </tr>
 <![endif]>
<!--EndFragment-->
</table>

</body>

</html>`;

export const excelText = excelRows.map((row) => row.join('\t')).join('\r\n');

/** A merged cell, one that runs over two lines, one that only looks as if it covered its neighbour. */
export const excelMerged = `${excelHead}
<body>
<table border=0 cellpadding=0 cellspacing=0>
<!--StartFragment-->
 <tr height=20>
  <td colspan=2 height=20 class=xl65>Rides the<br>
    whole day</td>
  <td>pays</td>
 </tr>
 <tr height=20>
  <td colspan=2 height=20 style='height:15.0pt;mso-ignore:colspan'>wonders whether it was right</td>
  <td>hopes</td>
 </tr>
<!--EndFragment-->
</table>
</body></html>`;

export const sheets = `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style><table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;font-size:10pt;font-family:Arial;width:0px;border-collapse:collapse;border:none" data-sheets-root="1" data-sheets-baot="1"><colgroup><col width="100"/><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="overflow:hidden;padding:2px 3px 2px 3px;vertical-align:bottom;"></td><td style="overflow:hidden;padding:2px 3px 2px 3px;font-weight:bold;">Awareness</td><td style="overflow:hidden;padding:2px 3px 2px 3px;font-weight:bold;">Decision</td></tr><tr style="height:21px;"><td style="font-weight:bold;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Thoughts&quot;}">Thoughts</td><td>Do I need <br/>a bike?</td><td>• fast<br/>• &quot;green&quot; &amp; <b>cheap</b></td></tr></tbody></table>`;

export const libreOffice = `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 24.8.2.1 (Linux)"/>
	<style type="text/css">
		body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }
	</style>
</head>
<body>
<table cellspacing="0" border="0">
	<colgroup span="2" width="85"></colgroup>
	<tr>
		<td height="17" align="left" valign=top><font face="Liberation Sans">asks a<br>friend</font></td>
		<td align="left"><b>waits</b></td>
	</tr>
	<tr>
		<td rowspan=2 height="34" align="left">wonders</td>
		<td align="left"><br></td>
	</tr>
	<tr>
		<td align="left" sdval="3" sdnum="1033;">hopes</td>
	</tr>
</table>
</body>
</html>`;
