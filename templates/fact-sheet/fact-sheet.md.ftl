<#import "plain.md.ftl" as plain>
<@plain.head variables.kicker!words["fact-sheet"]/>
<@plain.addressee/>
<#if variables.lede??>
${variables.lede}

</#if>
<@plain.parts/>
<@plain.notesAndSources/>
<@plain.foot/>
