<#import "plain.md.ftl" as plain>
<@plain.head variables.kicker!words["fact-sheet"]/>
<#if variables.lede??>
${variables.lede}

</#if>
<@plain.parts/>
<@plain.notesAndSources/>
<@plain.foot/>
